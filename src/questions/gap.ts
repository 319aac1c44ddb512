/** What stands between an answer and sending it. A code: screens have the words. */
export type Gap = { readonly linkId: string } & Lack

export type Lack =
  | { readonly what: 'required' }
  | { readonly what: 'tooLong'; readonly by: number; readonly most: number }
  | { readonly what: 'notANumber' }
  | { readonly what: 'notWhole' }
  | { readonly what: 'tooSmall'; readonly least: number }
  | { readonly what: 'tooLarge'; readonly most: number }
  | { readonly what: 'notADate' }
  | { readonly what: 'tooEarly'; readonly first: string }
  | { readonly what: 'tooLate'; readonly last: string }
  | { readonly what: 'notOffered' }
  | { readonly what: 'onlyOne' }
