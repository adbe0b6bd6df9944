@echo off
rem Starts KSpace Explorer with the runtime beside this script: the window, or a command if one is given.
setlocal
set "cache=%~dp0..\lib\kspace.aot"
set "aot="
if exist "%cache%" set "aot=-XX:AOTCache=%cache%"
if defined aot (
    "%~dp0java.exe" "%aot%" --enable-native-access=javafx.graphics -m kspace.app/kspace.app.Main %*
) else (
    "%~dp0java.exe" --enable-native-access=javafx.graphics -m kspace.app/kspace.app.Main %*
)
