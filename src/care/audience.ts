/** Who can read an entry once it has left this device. */
export type Audience = 'onlyMe' | 'team'

/** What an entry for each of them is kept as on this device. */
export const entryKind = { onlyMe: 'privateEntry', team: 'entry' } as const satisfies Record<Audience, string>

/** Whose eyes a draft is for. Everything that is no private entry can be read at the clinic once it is sent. */
export function audienceOf({ kind }: { kind: string }): Audience {
  return kind === entryKind.onlyMe ? 'onlyMe' : 'team'
}

export function isEntryKind({ kind }: { kind: string }): boolean {
  return kind === entryKind.onlyMe || kind === entryKind.team
}
