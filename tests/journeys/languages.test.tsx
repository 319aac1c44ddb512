// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPortal } from '../openPortal.tsx'

test('another language is there at once, and words being written stay', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  await portal.user.type(await screen.findByRole('textbox', { name: 'Your words' }), 'in between')
  await portal.open('/settings')
  await portal.user.click(await screen.findByRole('radio', { name: 'العربية' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'الإعدادات' })).toBeVisible()
  expect(document.documentElement).toHaveAttribute('dir', 'rtl')
  expect(localStorage.getItem('language')).toBe('ar')
  await portal.user.click(screen.getByRole('radio', { name: 'Español' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Configuración' })).toBeVisible()
  expect(document.documentElement).toHaveAttribute('dir', 'ltr')
  await portal.user.click(screen.getAllByRole('link', { name: 'Hoy' })[0]!)
  expect(await screen.findByText('in between')).toBeVisible()
})

test('the theme holds from the moment it is chosen, and localStorage keeps nothing else', async () => {
  const { user } = await openPortal({ as: 'ana', at: '/settings' })
  await user.click(await screen.findByRole('radio', { name: /Low light/ }))
  expect(document.documentElement).toHaveAttribute('data-theme', 'low-light')
  await user.click(screen.getByRole('radio', { name: 'As this device has it' }))
  expect(document.documentElement).not.toHaveAttribute('data-theme')
  expect(Object.keys(localStorage).filter((key) => key !== 'language' && key !== 'theme')).toEqual([])
})

test('signing out with unsent words says how many, and they are there after signing in again', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  await portal.user.type(await screen.findByRole('textbox', { name: 'Your words' }), 'not finished')
  await portal.open('/settings')
  await portal.user.click(await screen.findByRole('button', { name: 'Sign out' }))
  expect(await screen.findByText('1 text here is not at your clinic yet.')).toBeVisible()
  await portal.user.click(screen.getByRole('button', { name: 'Keep them here and sign out' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Welcome' })).toBeVisible()
  expect(document.body).not.toHaveTextContent('not finished')
})
