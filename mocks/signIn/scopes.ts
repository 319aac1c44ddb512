/** What the portal may ask for: to read the person's own record, and to write what is theirs to write. */
export const allowedScopes: readonly string[] = [
  'launch/patient',
  'offline_access',
  'online_access',
  'patient/*.rs',
  'patient/*.read',
  ...['QuestionnaireResponse', 'DocumentReference', 'Goal', 'Task', 'Consent'].flatMap((type) => [
    `patient/${type}.cruds`,
    `patient/${type}.cud`,
    `patient/${type}.cu`,
    `patient/${type}.u`,
    `patient/${type}.rs`,
    `patient/${type}.write`,
    `patient/${type}.read`,
  ]),
]

export function isAllowed(scope: string): boolean {
  return scope.split(' ').every((each) => allowedScopes.includes(each))
}
