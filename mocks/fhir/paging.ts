import type { Bundle } from '@medplum/fhirtypes'
import type { Abilities } from './abilities.ts'

export type Page = { offset: number; count: number }

/** In: the address asked for. Out: which part of the whole to answer with. */
export function pageOf(url: URL, { count: canCount, pageSize, largestPage }: Abilities): Page {
  const asked = canCount ? url.searchParams.get('_count') : null
  const count = asked === null ? pageSize : Math.min(wholeNumber(asked, pageSize), largestPage)
  return { offset: wholeNumber(url.searchParams.get('_offset'), 0), count }
}

/** The address with the page spelled out, for the engine and for links. */
export function atPage(url: URL, { offset, count }: Page): URL {
  const paged = new URL(url)
  paged.searchParams.set('_count', String(count))
  paged.searchParams.set('_offset', String(offset))
  return paged
}

/** In: a bundle whose `total` counts everything. Out: the same with the links that lead through it. */
export function withLinks(bundle: Bundle, url: URL, page: Page, showTotal: boolean): Bundle {
  const next = page.offset + page.count
  const hasMore = page.count > 0 && next < (bundle.total ?? 0)
  const { total, ...rest } = bundle
  return {
    ...rest,
    ...(showTotal && total !== undefined ? { total } : {}),
    link: [
      { relation: 'self', url: url.href },
      ...(hasMore ? [{ relation: 'next', url: atPage(url, { ...page, offset: next }).href }] : []),
    ],
  }
}

function wholeNumber(text: string | null, otherwise: number): number {
  return text !== null && /^\d+$/.test(text) ? Number(text) : otherwise
}
