import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isMissed, lineOf, median, percentile, verdictOf } from './figures.ts'
import { filesWith } from './profile.ts'

describe('of many measurements', () => {
  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
    [[10, 9, 100], 10],
  ])('the median of %j is %d', (numbers, middle) => {
    expect(median(numbers)).toBe(middle)
  })

  test('none have no median and no percentile', () => {
    expect(median([])).toBeNaN()
    expect(percentile([], 0.98)).toBeNaN()
  })

  test('a percentile is one of them', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1)
    expect(percentile(hundred, 0.5)).toBe(50)
    expect(percentile(hundred, 0.98)).toBe(98)
    expect(percentile([5], 0.98)).toBe(5)
  })
})

describe('a budget', () => {
  const figure = { name: 'requests', value: 6, unit: 'requests', how: 'n 7', budget: 6 }

  test('is met up to its very edge', () => {
    expect(isMissed(figure)).toBe(false)
    expect(isMissed({ ...figure, value: 6.01 })).toBe(true)
    expect(verdictOf(figure)).toBe('met    requests: 6 of at most 6 requests')
    expect(verdictOf({ ...figure, value: 7 })).toBe('MISSED requests: 7 of at most 6 requests')
  })

  test('is missed by what could not be measured', () => {
    expect(isMissed({ ...figure, value: NaN })).toBe(true)
    expect(verdictOf({ ...figure, value: NaN })).toMatch(/^MISSED/)
  })

  test('is none where a figure is only told', () => {
    expect(isMissed({ name: 'style', value: 9000, unit: 'bytes', how: 'n 7' })).toBe(false)
    expect(lineOf({ name: 'style', value: 9000, unit: 'bytes', how: 'n 7' })).toBe('style: 9000 bytes (n 7)')
  })
})

test('a sentence is found in a profile in either encoding, at any depth, and nothing else is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'))
  mkdirSync(join(folder, 'Default/Sessions'), { recursive: true })
  writeFileSync(join(folder, 'Default/Sessions/tabs'), Buffer.from('…x the river y', 'utf16le'))
  writeFileSync(join(folder, 'Default/log'), 'a the river b')
  writeFileSync(join(folder, 'other'), 'a the rivulet b')
  expect(filesWith(folder, 'the river').toSorted()).toEqual(['Default/Sessions/tabs', 'Default/log'])
})
