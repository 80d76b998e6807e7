// Copies style sheets beside the compiled files that read them: src/targets/html/page.css → dist/targets/html/page.css.
import { cpSync, statSync } from 'node:fs'

cpSync('src', 'dist', { recursive: true, filter: (path) => path.endsWith('.css') || statSync(path).isDirectory() })
