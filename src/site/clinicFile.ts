import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readClinicFile, type ClinicReading } from '../clinic/readClinic.ts'

export const clinicPath = 'public/clinic.json'

/** In: the project's folder. Out: its clinic's file, read; a missing file counts as a broken one. */
export async function clinicFile(root: string, file = clinicPath): Promise<ClinicReading> {
  return readClinicFile(await clinicText(root, file))
}

/** In: the same. Out: the text of that file; none where there is no file. */
export async function clinicText(root: string, file = clinicPath): Promise<string> {
  try {
    return await readFile(join(root, file), 'utf8')
  } catch {
    return ''
  }
}
