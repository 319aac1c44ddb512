import { chromiumPath } from './chromium.ts'
import { buildOnce } from './servedBuild.ts'

/** Before the first browser test: a Chromium and a build, or one line that says what is missing. */
export default function prepare(): void {
  chromiumPath()
  buildOnce()
}
