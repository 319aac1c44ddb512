'use no memo'

import { createElement, Fragment, type ReactNode } from 'react'
import type { Phone } from '#clinic/clinic.ts'

/** A number, code or web address: left to right in every language, with digits 0–9, and never broken over two lines. */
export function Number({ children }: { children: string }) {
  return (
    <bdi dir="ltr" className="together">
      {children}
    </bdi>
  )
}

/** A sentence in which each of these phone numbers can be dialled. */
export function Sentence({ children, phones }: { children: string; phones: readonly Phone[] }) {
  return withNumbers(
    children,
    phones.map(({ shown }) => shown),
    (shown) => (
      <a className="together" href={telHref(phones.find((phone) => phone.shown === shown)?.number ?? shown)}>
        <bdi dir="ltr">{shown}</bdi>
      </a>
    ),
  )
}

export function telHref(number: string): string {
  return `tel:${number}`
}

export function smsHref(number: string, word?: string): string {
  return word ? `sms:${number}?body=${encodeURIComponent(word)}` : `sms:${number}`
}

/**
 * In: a sentence, what to look for in it, and what to put there. Out: the sentence with those elements.
 * The invisible marks that i18n sets around a number go; the element keeps its direction itself.
 */
export function withNumbers(
  sentence: string,
  shown: readonly string[],
  element: (shown: string) => ReactNode,
): ReactNode {
  const alternatives = shown.map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')
  const numbers = new RegExp(`[\\u2066-\\u2068]?(?<![\\w.+-])(${alternatives})(?![\\w-]|\\.\\w)\\u2069?`)
  const parts = sentence.split(numbers).map((part, place) => (place % 2 === 1 ? element(part) : part))
  return createElement(Fragment, undefined, ...parts)
}
