/** What this device remembers beside its copies, so that nothing is downloaded and tried twice. */
export interface Remarks {
  /** How far the clinic was read: the last change it told of, in its own words. */
  mark?: string
  /** What did not open here, each with the version that did not. */
  unreadable: Map<string, string>
  /** Of what the clinic has an older copy than this device, each with that version. */
  older: Map<string, string>
}

export function remarksAsText({ mark, unreadable, older }: Remarks): string {
  return JSON.stringify({ mark, unreadable: [...unreadable], older: [...older] })
}

/** In: what was kept, if anything was. Out: the same to go on with; nothing, when it is not of this shape. */
export function readRemarks(text: string | undefined): Remarks {
  const kept = text === undefined ? undefined : (JSON.parse(text) as Record<string, unknown>)
  return {
    ...(typeof kept?.mark === 'string' ? { mark: kept.mark } : {}),
    unreadable: pairsIn(kept?.unreadable),
    older: pairsIn(kept?.older),
  }
}

function pairsIn(lying: unknown): Map<string, string> {
  const pairs: readonly unknown[] = Array.isArray(lying) ? lying : []
  return new Map(
    pairs.filter(
      (pair): pair is [string, string] => Array.isArray(pair) && pair.every((one) => typeof one === 'string'),
    ),
  )
}
