@echo off
rem Starts KSpace Explorer with the runtime beside this script: the window, or a command if one is given.
setlocal
rem Nothing or one word opens the window, with few new objects at a time, so that collecting them is over within a frame of its
rem animations. More words print and exit, before another collector would have started its threads.
set "kind=window"
set "gc=-XX:MaxNewSize=48m"
if not "%~2"=="" (
    set "kind=commands"
    set "gc=-XX:+UseSerialGC"
)
set "cache=%~dp0..\lib\kspace-%kind%.aot"
set "aot="
if exist "%cache%" set "aot=-XX:AOTCache=%cache%"
if defined aot (
    "%~dp0java.exe" "%aot%" "%gc%" --enable-native-access=javafx.graphics -m kspace.app/kspace.app.Main %*
) else (
    "%~dp0java.exe" "%gc%" --enable-native-access=javafx.graphics -m kspace.app/kspace.app.Main %*
)
