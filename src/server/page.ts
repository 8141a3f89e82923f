import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './app.ts'
import { notFound } from './errors.ts'

/** What Vite writes into the page as its nonce (`html.cspNonce`), and every answer replaces by a fresh one. */
export const noncePlace = 'SALDO_NONCE'

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // A provider's page of a payment; that of the demonstration's simulated provider is on this machine.
    "frame-src 'self' blob: https: http://127.0.0.1:*",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Serves the built page: its files, and the page itself at every address that is one of its screens. */
export const servePage = async (app: App): Promise<void> => {
  const root = resolve(app.parts.settings.page)
  if (existsSync(root))
    await app.register(fastifyStatic, {
      root,
      index: false,
      cacheControl: false,
      setHeaders: (response, path) =>
        response.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    })
  const page = join(root, 'index.html')
  app.get('/', { schema: { hide: true } }, (_request, response) => sendPage(page, response))
  app.setNotFoundHandler((request, response) =>
    isScreen(request) ? sendPage(page, response) : notFound(request, response),
  )
}

const isScreen = ({ method, url }: FastifyRequest): boolean => {
  const path = url.split('?')[0] ?? ''
  return (method === 'GET' || method === 'HEAD') && !path.startsWith('/api/') && !/\.\w+$/.test(path)
}

const sendPage = async (file: string, response: FastifyReply): Promise<FastifyReply> => {
  const html = await readFile(file, 'utf8').catch(() => null)
  if (html === null) return response.type('text/plain').send('The page is not built yet: npm run build\n')
  const nonce = randomBytes(16).toString('base64')
  return response
    .header('content-security-policy', policy(nonce))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html.replaceAll(noncePlace, nonce))
}
