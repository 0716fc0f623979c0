; Installs Cloister on Windows. Inno Setup 6.3 or newer; see docs/install.md and packaging/build.py.
;
;   ISCC installer.iss /DVersion=0.1.0 [/DSource=dist\Cloister] [/DOutput=dist] [/DSign]
;
; For the one who is logged in, without asking for rights, unless /ALLUSERS or the first page says
; otherwise. Vaults are never touched: not by an upgrade, not by uninstalling.

#ifndef Version
  #error Which version? /DVersion=1.2.3
#endif
#ifndef Source
  #define Source "dist\Cloister"
#endif
#ifndef Output
  #define Output "dist"
#endif
#ifndef Folder
  #define Folder "{autopf}\Cloister"
#endif
#ifndef Architectures
  #define Architectures "x64compatible"
#endif

#define Name "Cloister"
#define Window "cloister-desktop.exe"
#define Terminal "cloister.exe"
#define Rule "Cloister stays on this computer"

[Setup]
; Never change it: it is how an upgrade finds what is installed.
AppId={{6F1C4B52-8E7C-4C0B-9A57-2D1A3D1B7C40}
AppName={#Name}
AppVersion={#Version}
AppVerName={#Name} {#Version}
AppPublisher=The Cloister developers
VersionInfoVersion={#Version}
DefaultDirName={#Folder}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
DisableDirPage=auto
UsePreviousAppDir=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed={#Architectures}
#if Architectures == "x64compatible"
ArchitecturesInstallIn64BitMode=x64compatible
#endif
MinVersion=10.0.17763
CloseApplications=yes
CloseApplicationsFilter=*.exe,*.dll,*.pyd
RestartApplications=no
ChangesAssociations=yes
Compression=lzma2/max
SolidCompression=yes
LZMANumBlockThreads=2
LicenseFile={#SourcePath}\LICENSE
SetupIconFile={#SourcePath}\assets\app\cloister.ico
UninstallDisplayIcon={app}\{#Window}
UninstallDisplayName={#Name}
WizardStyle=modern
OutputDir={#Output}
OutputBaseFilename=Cloister-{#Version}-windows
#ifdef Sign
; The command stands where the compiler is called: ISCC "/Scloister=signtool sign ... $f"
SignTool=cloister
SignedUninstaller=yes
SignToolRetryCount=3
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[CustomMessages]
en.AskWith=Ask with Cloister
de.AskWith=Mit Cloister befragen
es.AskWith=Preguntar con Cloister
en.AskTask=Add "Ask with Cloister" to the menu of PDF files
de.AskTask="Mit Cloister befragen" in das Menü von PDF-Dateien aufnehmen
es.AskTask=Añadir «Preguntar con Cloister» al menú de los archivos PDF
en.VaultsStay=Your vaults and their documents were left where they are. To erase a vault, do so in Cloister before uninstalling it, or delete the vault's folder.
de.VaultsStay=Ihre Tresore und deren Dokumente wurden nicht angetastet. Um einen Tresor zu löschen, tun Sie das in Cloister vor der Deinstallation, oder löschen Sie den Ordner des Tresors.
es.VaultsStay=Sus bóvedas y sus documentos se han dejado donde están. Para borrar una bóveda, hágalo en Cloister antes de desinstalarlo, o elimine la carpeta de la bóveda.
en.Blocking=Telling the firewall that Cloister stays on this computer...
de.Blocking=Der Firewall wird gesagt, dass Cloister auf diesem Computer bleibt...
es.Blocking=Indicando al cortafuegos que Cloister no sale de este equipo...

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked
Name: "askwith"; Description: "{cm:AskTask}"; Flags: unchecked

[InstallDelete]
; What an older version brought and this one does not must not be found by it.
Type: filesandordirs; Name: "{app}\lib"

[Files]
Source: "{#Source}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Window}"; WorkingDir: "{app}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Window}"; WorkingDir: "{app}"; Tasks: desktopicon

[Registry]
; Folders of the registry that are empty again afterwards, where only this menu made them.
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.pdf"; Flags: uninsdeletekeyifempty; Tasks: askwith
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.pdf\shell"; Flags: uninsdeletekeyifempty; Tasks: askwith
#define Verb "Software\Classes\SystemFileAssociations\.pdf\shell\Cloister"
Root: HKA; Subkey: "{#Verb}"; ValueType: string; ValueName: "MUIVerb"; ValueData: "{cm:AskWith}"; Flags: uninsdeletekey; Tasks: askwith
Root: HKA; Subkey: "{#Verb}"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\{#Window}"; Tasks: askwith
Root: HKA; Subkey: "{#Verb}\command"; ValueType: string; ValueName: ""; ValueData: """{app}\{#Window}"" ""%1"""; Tasks: askwith

[Run]
; A rule needs rights, so there is one where it was installed for all users. Removed first, so that
; an upgrade does not leave two.
#define Firewall "advfirewall firewall"
Filename: "{sys}\netsh.exe"; Parameters: "{#Firewall} delete rule name=""{#Rule}"""; Flags: runhidden; Check: IsAdminInstallMode
Filename: "{sys}\netsh.exe"; Parameters: "{#Firewall} add rule name=""{#Rule}"" dir=out action=block program=""{app}\{#Window}"""; StatusMsg: "{cm:Blocking}"; Flags: runhidden; Check: IsAdminInstallMode
Filename: "{sys}\netsh.exe"; Parameters: "{#Firewall} add rule name=""{#Rule}"" dir=out action=block program=""{app}\{#Terminal}"""; StatusMsg: "{cm:Blocking}"; Flags: runhidden; Check: IsAdminInstallMode
Filename: "{sys}\netsh.exe"; Parameters: "{#Firewall} add rule name=""{#Rule}"" dir=in action=block program=""{app}\{#Window}"""; StatusMsg: "{cm:Blocking}"; Flags: runhidden; Check: IsAdminInstallMode
Filename: "{sys}\netsh.exe"; Parameters: "{#Firewall} add rule name=""{#Rule}"" dir=in action=block program=""{app}\{#Terminal}"""; StatusMsg: "{cm:Blocking}"; Flags: runhidden; Check: IsAdminInstallMode
Filename: "{app}\{#Window}"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent

[UninstallRun]
Filename: "{sys}\netsh.exe"; Parameters: "{#Firewall} delete rule name=""{#Rule}"""; Flags: runhidden; RunOnceId: "firewall"; Check: IsAdminInstallMode

[Code]
procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
begin
  if (CurUninstallStep = usPostUninstall) and not UninstallSilent then
    MsgBox(CustomMessage('VaultsStay'), mbInformation, MB_OK);
end;
