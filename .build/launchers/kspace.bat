@echo off
rem Starts KSpace Explorer with the runtime beside this script: the window, or a command if one is given.
setlocal
rem Few new objects at a time, so that collecting them is over within a frame of the window's animations.
set "gc=-XX:MaxNewSize=48m"
set "cache=%~dp0..\lib\kspace.aot"
set "aot="
if exist "%cache%" set "aot=-XX:AOTCache=%cache%"
if defined aot (
    "%~dp0java.exe" "%aot%" "%gc%" --enable-native-access=javafx.graphics -m kspace.app/kspace.app.Main %*
) else (
    "%~dp0java.exe" "%gc%" --enable-native-access=javafx.graphics -m kspace.app/kspace.app.Main %*
)
