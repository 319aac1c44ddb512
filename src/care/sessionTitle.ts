import type { Session } from './session.ts'

/** The key of what a session is called. Whether with therapy is only said when the clinic has. */
export function sessionTitleKey({ kind, withTherapy }: Session) {
  if (kind !== 'infusion') return `session_${kind}` as const
  return withTherapy === undefined
    ? 'session_infusion'
    : withTherapy
      ? 'session_infusionWithKap'
      : 'session_infusionOnly'
}
