// Takes away what an earlier build has left: files that are gone from src/ would still be packed, and scripts of a site are read by folder.
import { rmSync } from 'node:fs'

rmSync('dist', { recursive: true, force: true })
