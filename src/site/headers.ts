import { createHash } from 'node:crypto'

/** Where the portal may ask and send beside its own origin: full origins, `https://fhir.clinic.example`. */
export interface Origins {
  fhir: readonly string[]
  signIn: readonly string[]
}

/** The one policy for script URLs that a worker or a service worker needs under Trusted Types. */
export const trustedTypesPolicy = 'portal-urls'

const unused = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]

/**
 * The one table of response headers, for every file that is served.
 * In: the other origins and the hashes of inline styles (`inlineStyleHashes` of every built HTML file). Out: name to value.
 */
export function securityHeaders(origins: Origins, styleHashes: readonly string[]): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(origins, styleHashes),
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Strict-Transport-Security': 'max-age=63072000',
  }
}

/** In: the path of a file that is served. Out: how long it may be kept. */
export function cacheControl(path: string): string {
  // Vite names these after their content.
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** In: an HTML document as it will be served. Out: the hash of each inline style, as `style-src` wants it. */
export function inlineStyleHashes(html: string): readonly string[] {
  const hashes = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style = '']) => {
    return `'sha256-${createHash('sha256').update(style).digest('base64')}'`
  })
  return [...new Set(hashes)]
}

function contentSecurityPolicy({ fhir, signIn }: Origins, styleHashes: readonly string[]): string {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", ...styleHashes],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...fhir, ...signIn],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'", ...signIn],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': [trustedTypesPolicy],
  }
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...new Set(sources)].join(' '))
    .join('; ')
}
