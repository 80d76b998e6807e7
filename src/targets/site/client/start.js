/** Everything that scripts add to a page. */
import { shortAddress } from './address.js'
import { codeTools } from './code.js'
import { dropdowns } from './dropdowns.js'
import { embeds } from './embeds.js'
import { filters } from './filters.js'
import { narrowMenu } from './menu.js'
import { sidebarNav } from './nav.js'
import { notes } from './notes.js'
import { revealTargets } from './reveal.js'
import { searchOpener } from './search-opener.js'
import { showChosenTabs, tabsInStep } from './tabs.js'
import { showTheme, themeSwitch } from './theme.js'
import { tocPosition } from './toc.js'
import { imageZoom } from './zoom.js'

themeSwitch()
sidebarNav()
narrowMenu()
dropdowns()
tabsInStep()
revealTargets()
searchOpener()
embeds()
codeTools()
filters()
notes()
imageZoom()
tocPosition()
shortAddress()

// Back and forward show a page as it was left: what has been chosen since holds there too.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return
  showTheme()
  showChosenTabs()
})
addEventListener('storage', ({ key }) => {
  if (key === 'unbook-theme') showTheme()
})
