import { parseArgs } from 'node:util'
import { contractLines, type Line } from './calls.ts'
import { fhirClient } from '#fhir/client.ts'
import { newId } from '#ids.ts'
import { deviceClock } from '#time.ts'

// `npm run contract -- --base URL`: every call the portal makes, against any FHIR server. The token and the test patient come from
// the environment (CONTRACT_TOKEN, CONTRACT_PATIENT), so that they stay out of the shell's history.

const usage = `usage: CONTRACT_TOKEN=… CONTRACT_PATIENT=… npm run contract -- --base https://fhir.clinic.example/r4 [--read-only]
It writes one entry and one empty document for that patient, and marks both as entered in error.`

/** In: the words of the command and the environment. Out: what is printed, and the code to end with. */
export async function contractCommand(
  words: readonly string[],
  { CONTRACT_TOKEN: token, CONTRACT_PATIENT: patientId }: Readonly<Record<string, string | undefined>>,
): Promise<{ text: string; code: number }> {
  let asked: { base?: string | undefined; 'read-only'?: boolean | undefined }
  try {
    const options = { base: { type: 'string' }, 'read-only': { type: 'boolean' } } as const
    asked = parseArgs({ args: [...words], options }).values
  } catch {
    return { text: usage, code: 2 }
  }
  const base = asked.base?.replace(/\/$/, '')
  if (!base || !URL.canParse(base) || !token || !patientId) return { text: usage, code: 2 }
  const fault = faultIn(new URL(base), token, patientId)
  if (fault) return { text: `${fault}\n${usage}`, code: 2 }
  const access = { token: () => token, renew: async () => false }
  const now = deviceClock.now()
  const lines = await contractLines({
    fhir: fhirClient({ base, patientId, access }),
    base,
    from: now.slice(0, 10),
    now,
    newId,
    writes: asked['read-only'] !== true,
  })
  return { text: asTable(lines), code: lines.some(({ verdict }) => verdict === 'fails') ? 1 : 0 }
}

/** Out: what none of these can be, in words that do not show the token. */
function faultIn({ protocol, search, hash, username }: URL, token: string, patientId: string): string | undefined {
  if (!/^https?:$/.test(protocol) || search || hash || username) {
    return 'the base is an http or https address, without a name, "?" or "#" in it'
  }
  // RFC 6750, section 2.1: b64token.
  if (!/^[\w.~+/-]+=*$/.test(token)) {
    return 'CONTRACT_TOKEN is the token alone: no "Bearer", no space, no end of a line'
  }
  if (!/^[A-Za-z0-9.-]{1,64}$/.test(patientId)) return 'CONTRACT_PATIENT is an id alone, without "Patient/"'
  return undefined
}

function asTable(lines: readonly Line[]): string {
  const width = Math.max(...lines.map(({ call }) => call.length))
  const rows = lines.map(({ call, verdict, says }) => `${verdict.padEnd(9)}  ${call.padEnd(width)}  ${says}`.trimEnd())
  const many = (verdict: Line['verdict']) => lines.filter((line) => line.verdict === verdict).length
  return `${rows.join('\n')}\n\n${many('works')} work, ${many('adapts')} are done without, ${many('fails')} fail, ${many('not tried')} were not tried`
}

if (import.meta.main) {
  const { text, code } = await contractCommand(process.argv.slice(2), process.env)
  process.stdout.write(`${text}\n`)
  process.exitCode = code
}
