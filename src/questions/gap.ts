/** What stands between an answer and sending it. A code: screens have the words. */
export type Gap = { readonly linkId: string } & Lack

export type Lack =
  | { readonly what: 'required' }
  | { readonly what: 'tooLong'; readonly by: number; readonly most: number }
  | { readonly what: 'tooShort'; readonly by: number }
  | { readonly what: 'otherForm' }
  | { readonly what: 'notAnAddress' }
  | { readonly what: 'notANumber' }
  | { readonly what: 'notWhole' }
  | { readonly what: 'tooExact'; readonly places: number }
  | { readonly what: 'noUnit' }
  | { readonly what: 'tooSmall'; readonly least: number }
  | { readonly what: 'tooLarge'; readonly most: number }
  | { readonly what: 'notADate' }
  | { readonly what: 'notATime' }
  | { readonly what: 'tooEarly'; readonly first: string }
  | { readonly what: 'tooLate'; readonly last: string }
  | { readonly what: 'tooEarlyInTheDay'; readonly first: string }
  | { readonly what: 'tooLateInTheDay'; readonly last: string }
  | { readonly what: 'notOffered' }
  | { readonly what: 'onlyOne' }
  | { readonly what: 'tooFew'; readonly fewest: number }
  | { readonly what: 'tooMany'; readonly mostOften: number }
  | { readonly what: 'within' } // in one of several rounds; the round says what
