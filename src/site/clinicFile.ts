import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readClinicFile, type ClinicReading } from '../clinic/readClinic.ts'

/** In: the project's folder. Out: its `public/clinic.json`, read; a missing file counts as a fault. */
export async function clinicFile(root: string): Promise<ClinicReading> {
  try {
    return readClinicFile(await readFile(join(root, 'public/clinic.json'), 'utf8'))
  } catch (error) {
    return { clinic: undefined, faults: [{ path: '', message: `cannot be read: ${String(error)}` }] }
  }
}
