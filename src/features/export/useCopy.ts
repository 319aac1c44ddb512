import { useEffect, useRef, useState } from 'react'
import type { Copy, CopyWanted, Progress } from './makeCopy.queries.ts'
import { useCopyWords } from './useCopyWords.ts'
import type { LeftOut } from './copy.ts'
import { useShelved } from '#care/ShelfContext.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { problemOf, type Problem } from '#problem.ts'
import { useClock } from '#ui/ClockContext.tsx'
import { saveFile, type FileToSave } from '#ui/saveFile.ts'
import { useVault } from '#vault/VaultContext.tsx'

export type Copying =
  | { at: 'idle' }
  | { at: 'working'; progress: Progress }
  | { at: 'ready'; file: FileToSave; left: LeftOut }
  | { at: 'failed'; problem: Problem }

const loadMaker = () => import('./makeCopy.queries.ts')

/** Makes the copy while its screen stands. Leaving it, or stopping, leaves nothing behind. */
export function useCopy() {
  const fhir = useFhir()
  const { store } = useDrafts()
  const vault = useVault()
  const { entries } = useShelved()
  const { fhirBase } = useClinic()
  const clock = useClock()
  const words = useCopyWords()
  const [copying, setCopying] = useState<Copying>({ at: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  async function make(wanted: CopyWanted): Promise<void> {
    const mine = new AbortController()
    running.current = mine
    const tell = (progress: Progress) => !mine.signal.aborted && setCopying({ at: 'working', progress })
    tell({ at: 'asking', count: 0 })
    try {
      const { makeCopy } = await loadMaker()
      const { left, ...made } = await makeCopy({
        fhir,
        fhirBase: new URL(fhirBase, location.origin).href,
        store,
        vault,
        opened: entries.map(({ writing }) => writing),
        wanted,
        words,
        now: clock.now(),
        signal: mine.signal,
        rest: () => new Promise((rested) => setTimeout(rested)),
        tell,
      })
      const file = fileOf(made, words.fileName)
      saveFile(file)
      setCopying({ at: 'ready', file, left })
    } catch (thrown) {
      if (!mine.signal.aborted) setCopying({ at: 'failed', problem: problemOf(thrown) })
    }
  }

  function stop(): void {
    running.current?.abort()
    setCopying({ at: 'idle' })
  }

  return { copying, make, stop }
}

function fileOf({ content: bytes, isLocked }: Pick<Copy, 'content' | 'isLocked'>, title: string): FileToSave {
  const content = bytes as BlobPart
  return isLocked
    ? { name: `${title}.zip.age`, type: 'application/octet-stream', content }
    : { name: `${title}.zip`, type: 'application/zip', content }
}
