// Copies style sheets and browser scripts beside the compiled files that read them: src/targets/html/page.css → dist/targets/html/page.css.
import { cpSync, statSync } from 'node:fs'

cpSync('src', 'dist', { recursive: true, filter: (path) => /\.(?:css|js)$/.test(path) || statSync(path).isDirectory() })
