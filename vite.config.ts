import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const saldo = process.env.SALDO_URL ?? 'http://127.0.0.1:7220'

/** The page: built into dist/, which the server hands out; while developing it asks a running Saldo. */
export default defineConfig({
  root: join(import.meta.dirname, 'web'),
  plugins: [react()],
  html: { cspNonce: 'SALDO_NONCE' },
  // One file: a till opens the page in the morning, and an update never leaves it with half of an older one.
  build: { outDir: '../dist', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 1_200 },
  server: {
    host: '127.0.0.1',
    fs: { allow: ['..'] },
    // Saldo takes writes from its own page only.
    proxy: { '/api': { target: saldo, headers: { origin: saldo } } },
  },
})
