import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page: built into dist/, which the server hands out; while developing it asks a running Saldo. */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  html: { cspNonce: 'SALDO_NONCE' },
  build: { outDir: '../dist', emptyOutDir: true, assetsInlineLimit: 0 },
  server: {
    host: '127.0.0.1',
    fs: { allow: ['..'] },
    proxy: { '/api': process.env.SALDO_URL ?? 'http://127.0.0.1:7220' },
  },
})
