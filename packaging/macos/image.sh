#!/usr/bin/env bash
# Sign Cloister.app from the inside out, notarise it, and pack it: image.sh Cloister.app VERSION
#
# CLOISTER_IDENTITY  a Developer ID Application; without it the signature is ad hoc, for trying only
# CLOISTER_NOTARY    a profile that `xcrun notarytool store-credentials` keeps; without it: not notarised
#
# Written from Apple's documentation and not run yet: docs/decisions/0018-installers.md.
set -euo pipefail

app=$1
version=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dist=$(cd "$(dirname "$app")" && pwd)
image="$dist/Cloister-$version-macos.dmg"
identity=${CLOISTER_IDENTITY:--}

options=(--force --options runtime --sign "$identity")
if [[ $identity != - ]]; then
  options+=(--timestamp)
fi

# Libraries first, then the program that children run, then the bundle with the window.
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
  xargs -0 -n 16 codesign "${options[@]}"
codesign "${options[@]}" --entitlements "$here/child.entitlements" "$app/Contents/MacOS/cloister"
codesign "${options[@]}" --entitlements "$here/window.entitlements" "$app"
codesign --verify --deep --strict "$app"

staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT

if [[ -n ${CLOISTER_NOTARY:-} ]]; then
  ditto -c -k --keepParent "$app" "$staging/app.zip"
  xcrun notarytool submit "$staging/app.zip" --keychain-profile "$CLOISTER_NOTARY" --wait
  xcrun stapler staple "$app"
  rm "$staging/app.zip"
fi

cp -R "$app" "$staging/"
ln -s /Applications "$staging/Applications"
hdiutil create -volname Cloister -srcfolder "$staging" -format UDZO -ov "$image"
if [[ $identity != - ]]; then
  codesign --sign "$identity" --timestamp "$image"
fi
if [[ -n ${CLOISTER_NOTARY:-} ]]; then
  xcrun notarytool submit "$image" --keychain-profile "$CLOISTER_NOTARY" --wait
  xcrun stapler staple "$image"
fi
