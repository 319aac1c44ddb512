const methods = 'GET, POST, PUT, PATCH, DELETE'
const requestHeaders = 'Authorization, Content-Type, If-Match, If-None-Match, If-None-Exist, Prefer, Accept'
const exposedHeaders = 'Date, ETag, Location, Last-Modified, Retry-After, WWW-Authenticate'

/** What a browser asks before it sends anything unusual; only the portal's own origin hears yes. */
export function preflight(request: Request, portalOrigin: string): Response {
  if (request.headers.get('origin') !== portalOrigin) return new Response(null, { status: 403 })
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': portalOrigin,
      'access-control-allow-methods': methods,
      'access-control-allow-headers': requestHeaders,
      'access-control-max-age': '600',
      vary: 'Origin',
    },
  })
}

export function withCors(response: Response, request: Request, portalOrigin: string): Response {
  // A dead network has no headers to change.
  if (response.type === 'error') return response
  response.headers.append('vary', 'Origin')
  if (request.headers.get('origin') === portalOrigin) {
    response.headers.set('access-control-allow-origin', portalOrigin)
    response.headers.set('access-control-expose-headers', exposedHeaders)
  }
  return response
}
