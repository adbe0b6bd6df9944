@echo off
rem Starts KSpace Explorer with the runtime beside this script: the window, or a command if one is given.
"%~dp0java.exe" --enable-native-access=javafx.graphics -m kspace.app/kspace.app.Main %*
