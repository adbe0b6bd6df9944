@echo off
rem Starts KSpace Explorer with the runtime beside this script: the window, or a command if one is given.
setlocal
rem The name of a command, or the question for help, prints and exits, before another collector would have started its threads, and
rem before what is compiled as early as usual has paid for that. All else opens the window, with few new objects at a time, so that
rem collecting them is over within a frame of its animations, and without the second compiler, which a start does not outlive. JavaFX starts
rem beside all else then.
set "kind=window"
set "options=-XX:MaxNewSize=48m -XX:TieredStopAtLevel=1 -Dkspace.window=true"
set "asked=%~1"
rem Only a tour that is presented is a command with a window.
if "%~1"=="tour" if "%~3"=="" set "asked="
if "%~1"=="--color" set "asked=%~3"
for %%c in (layout init translate check pages pte memory map leaves tables find export tour explain exercises completion -h --help -V --version) do (
    if "%asked%"=="%%c" (
        set "kind=commands"
        set "options=-XX:+UseSerialGC -XX:CompileThresholdScaling=10"
    )
)
rem What was learned stays where it was made for, and nobody watches from outside: both would only take time.
set "options=%options% -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-UsePerfData"
set "cache=%~dp0..\lib\kspace-%kind%.aot"
set "aot="
if exist "%cache%" set "aot=-XX:AOTCache=%cache%"
if defined aot (
    "%~dp0java.exe" "%aot%" %options% --enable-native-access=javafx.graphics -m kspace.app/kspace.app.Main %*
) else (
    "%~dp0java.exe" %options% --enable-native-access=javafx.graphics -m kspace.app/kspace.app.Main %*
)
