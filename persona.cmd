@echo off
rem Runs the Persona Assistant from a clone: finds a JDK 25, builds when sources are newer, starts.
rem with delayed expansion, which cmd can be started with, every ! of a question or of a folder's name is lost
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "MADE=%HERE%target\program"
set "JAR=%MADE%\persona-assistant.jar"
set "STAMP=%MADE%\built"
set "STARTED=%MADE%\started"
set "FOUND="
call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%ProgramFiles%\Amazon Corretto\jdk25*" "%USERPROFILE%\.jdks\*25*") do call :try "%%~d"
if not defined FOUND (
  echo persona: needs Java 25; install a JDK 25 ^(for example Eclipse Temurin 25^) and run this again. 1>&2
  exit /b 3
)
set "JAVA_HOME=%FOUND%"
set "STALE="
if not exist "%JAR%" set "STALE=1"
if exist "%HERE%src\main" if not exist "%STAMP%" set "STALE=1"
if not defined STALE if exist "%HERE%src\main" (
  rem as variables: a folder's name may hold an apostrophe or a bracket
  powershell -NoProfile -Command "$built=(Get-Item -LiteralPath $env:STAMP).LastWriteTime; $sources=@(Get-ChildItem -Recurse -File -LiteralPath ($env:HERE+'src\main'),($env:HERE+'prompts'))+@(Get-Item -LiteralPath ($env:HERE+'pom.xml'))+@(Get-ChildItem -File -LiteralPath $env:HERE -Filter 'manifest*.yml'); if ($sources | Where-Object { $_.LastWriteTime -gt $built } | Select-Object -First 1) { exit 1 }"
  if errorlevel 1 set "STALE=1"
)
if defined STALE (
  echo persona: building, about a minute the first time ... 1>&2
  if not exist "%MADE%" mkdir "%MADE%"
  > "%STARTED%" echo started
  pushd "%HERE%"
  call mvnw.cmd -q -B -Dprogram package > target\program\build.log 2>&1
  if errorlevel 1 (
    type target\program\build.log 1>&2
    echo persona: the build failed; all of it is in target\program\build.log. 1>&2
    popd
    exit /b 3
  )
  popd
  rem what was changed while it was building is newer than the stamp
  move /y "%STARTED%" "%STAMP%" > nul
)
rem a file of theirs is held in memory whole
set "HEAP=-Xmx256m"
for %%w in (import analyze match) do if "%~1"=="%%w" set "HEAP=-XX:MaxRAMPercentage=50"
if defined PERSONA_HEAP set "HEAP=-Xmx%PERSONA_HEAP%"
rem the program writes UTF-8; the console is given back as it was
set "PAGE="
for /f "tokens=2 delims=:." %%p in ('chcp 2^>nul') do set "PAGE=%%p"
if defined PAGE chcp 65001 > nul 2>&1
"%FOUND%\bin\java" @"%HERE%jvm.options" %HEAP% -jar "%JAR%" %*
set "CODE=%errorlevel%"
if defined PAGE chcp %PAGE% > nul 2>&1
exit /b %CODE%

:try
if defined FOUND exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  for /f "tokens=1 delims=." %%m in ("%%~v") do if %%m geq 25 set "FOUND=%~f1"
)
exit /b 0
