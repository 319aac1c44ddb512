import { describe, expect, test } from 'vitest'
import { isolated } from '#i18n/isolated.ts'

const leftToRight = '\u2066'
const rightToLeft = '\u2067'
const end = '\u2069'

test.each(['en', 'es', undefined, 'xx'])(
  'in a language written from left to right nothing is added (%s)',
  (language) => {
    expect(isolated('616-730-8069', undefined, language)).toBe('616-730-8069')
    expect(isolated('Jo Bakker', undefined, language)).toBe('Jo Bakker')
  },
)

describe('in a sentence written from right to left', () => {
  test.each(['988', '616-730-8069', '+1 (616) 730-8069', '9:30', '1/2', '12.5'])(
    'a number to dial or to read keeps its order: %s',
    (number) => {
      expect(isolated(number, undefined, 'ar')).toBe(`${leftToRight}${number}${end}`)
    },
  )

  test.each(['Jo Bakker', 'Suite 2', '100 Sample Street NE', '«Jo» منى'])(
    'a Latin name keeps its own order: %s',
    (name) => {
      expect(isolated(name, undefined, 'ar')).toBe(`${leftToRight}${name}${end}`)
    },
  )

  test.each(['منى', '٩:٣٠ ص', '2 منى', 'משה', `${leftToRight}9${end} ص`])(
    'an Arabic or Hebrew one its own: %s',
    (name) => {
      expect(isolated(name, undefined, 'ar')).toBe(`${rightToLeft}${name}${end}`)
    },
  )

  test('a count is a number too', () => {
    expect(isolated(3, undefined, 'ar')).toBe(`${leftToRight}3${end}`)
  })

  test('a long number has its thousands told apart, a short one stays as it is', () => {
    expect(isolated(900_000, undefined, 'en')).toBe('900,000')
    expect(isolated(2026, undefined, 'es')).toBe('2,026')
    expect(isolated(988, undefined, 'en')).toBe('988')
    expect(isolated('616', undefined, 'en')).toBe('616')
    expect(isolated(12_345, undefined, 'ar')).toBe(`${leftToRight}12,345${end}`)
  })
})

test('a phrase that begins with a name in other letters goes the way its mark says', () => {
  expect(isolated('\u200f\u2066Jo Bakker\u2069 (\u2067المعالج\u2069)', undefined, 'ar').at(0)).toBe(rightToLeft)
  expect(isolated('Jo Bakker (المعالج)', undefined, 'ar').at(0)).toBe(leftToRight)
})

test.each(['en', 'es', 'ar'])(
  'a name that would turn the rest of the sentence is filled in without what turns it (%s)',
  (language) => {
    const filled = isolated('\u202EDr. Roe\u202c', undefined, language)
    expect(filled).not.toMatch(/[\u202a-\u202e]/)
    expect(filled.replaceAll(/[\u2066\u2069]/g, '')).toBe('Dr. Roe')
  },
)
