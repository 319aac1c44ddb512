// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { isQuiet } from '#app/quietMoment.ts'

afterEach(() => {
  document.body.innerHTML = ''
  history.replaceState(null, '', '/')
})

function pageAt(path: string, body = '<h1>Here</h1>'): Document {
  history.replaceState(null, '', path)
  document.body.innerHTML = body
  return document
}

test.each(['/', '/timeline', '/journal', '/worksheets', '/mood', '/about', '/privacy', '/cycles/c1', '/sessions/s1'])(
  'somebody who reads %s can be given a newer version',
  (path) => expect(isQuiet(pageAt(path))).toBe(true),
)

test.each(['/journal/new', '/journal/e1', '/worksheets/w1', '/plan', '/key', '/settings', '/device', '/signed-in'])(
  'nobody is interrupted at %s',
  (path) => expect(isQuiet(pageAt(path))).toBe(false),
)

test.each([
  '<textarea>half a sentence</textarea>',
  '<input type="search" value="dock">',
  '<input value="3">',
  '<div contenteditable>half</div>',
  '<dialog open>Are you sure?</dialog>',
])('a page with words in a field, or with a question, stays: %s', (body) => {
  expect(isQuiet(pageAt('/journal', body))).toBe(false)
})

test('an empty field that has focus counts, one that has not does not; choices hold no words', () => {
  const body = '<input type="search"><input type="checkbox" checked><select><option>a</option></select>'
  expect(isQuiet(pageAt('/journal', body))).toBe(true)
  document.querySelector('input')?.focus()
  expect(isQuiet(document)).toBe(false)
})
