import manifest from '../../../package.json' with { type: 'json' };
import { packedNames } from '../packed-names.ts';
import type { Release } from '../release-files.ts';

/** @see https://docs.brew.sh/Formula-Cookbook */
export function homebrewFormula({ homepage, version, file }: Release): string {
  const { url, sha256 } = file(packedNames.npm);
  return `class Portside < Formula
  desc "${manifest.description.replace('on your computer', 'of localhost')}"
  homepage "${homepage}"
  url "${url}"
  sha256 "${sha256}"
  license "${manifest.license}"

  depends_on "node"

  def install
    libexec.install Dir[".output/portside/*"]
    (bin/"portside").write <<~SH
      #!/bin/sh
      exec "#{Formula["node"].opt_bin}/node" "#{libexec}/portside.cjs" "$@"
    SH
  end

  def caveats
    <<~EOS
      Register the helper with your browsers: portside install
      Before you remove the formula: portside uninstall
    EOS
  end

  test do
    assert_equal "${version}", shell_output("#{bin}/portside --version").strip
  end
end
`;
}
