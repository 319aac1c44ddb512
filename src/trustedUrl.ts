interface Policy {
  createScriptURL(address: string): string
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy
}

let policy: Policy | undefined

/**
 * In: where one of our own scripts lies. Out: the same, as the browser's policy wants it said for workers.
 * Throws when it is not a path of this origin. The one policy of the portal (`trusted-types` in src/site/headers.ts).
 */
export function trustedUrl(path: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('portal-urls', { createScriptURL: ownPath }) ?? { createScriptURL: ownPath }
  return policy.createScriptURL(path)
}

function ownPath(path: string): string {
  if (new URL(path, location.href).origin !== location.origin) throw new TypeError('not a script of ours')
  return path
}
