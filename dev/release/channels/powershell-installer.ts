import { packedNames } from '../packed-names.ts';
import type { Release } from '../release-files.ts';

/** For Windows, with the PowerShell that it brings. It asks for no rights. */
export function powershellInstaller({ version, file }: Release): string {
  const { url, sha256 } = file(packedNames.windowsExecutable);
  return `# Installs Portside ${version} for the person who runs this: the helper, in each browser found.
# To remove it: & "$env:LOCALAPPDATA\\Portside\\portside-helper.exe" uninstall
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

$folder = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
New-Item -ItemType Directory -Path $folder | Out-Null
try {
  $program = Join-Path $folder 'portside.exe'
  Invoke-WebRequest -UseBasicParsing -Uri '${url}' -OutFile $program
  if ((Get-FileHash -Algorithm SHA256 -Path $program).Hash -ne '${sha256.toUpperCase()}') {
    throw 'The file is not what was published. Nothing was installed.'
  }
  & $program install
  if ($LASTEXITCODE -ne 0) { throw 'Portside could not be installed.' }
  Write-Output "The command is $env:LOCALAPPDATA\\Portside\\portside-helper.exe"
} finally {
  Remove-Item -Recurse -Force -Path $folder
}
`;
}
