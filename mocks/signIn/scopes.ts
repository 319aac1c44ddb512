/** What a patient's app may be given: to read the person's own record, and to write what is theirs to write. */
const writable = 'QuestionnaireResponse|DocumentReference|Goal|Task|Consent'

const plain = new Set(['launch/patient', 'offline_access', 'online_access'])
const reading = /^patient\/(\*|[A-Z][A-Za-z]+)\.(rs?|s|read)$/
const writing = new RegExp(`^patient/(${writable})\\.(c?r?u?d?s?|write|\\*)$`)

export function isAllowed(scope: string): boolean {
  return scope.split(' ').every((each) => plain.has(each) || reading.test(each) || writing.test(each))
}

/** Everything allowed, for a token that is handed out without asking. */
export const widestScope = [
  ...plain,
  'patient/*.rs',
  ...writable.split('|').map((type) => `patient/${type}.cruds`),
].join(' ')

/** In: the scope of a token. Out: whether it lets its bearer create (`c`), update (`u`) or delete (`d`) such resources. */
export function lets(scope: string, action: 'c' | 'u' | 'd', type: string): boolean {
  return scope.split(' ').some((each) => {
    const [, granted = ''] = new RegExp(`^patient/${type}\\.([a-z*]+)$`).exec(each) ?? []
    return granted === 'write' || granted === '*' || (/^c?r?u?d?s?$/.test(granted) && granted.includes(action))
  })
}
