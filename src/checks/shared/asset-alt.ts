/** Tells an alternative text that only names the file, or the kind of thing, from one that says what is to be seen. */
import { decoded, nameOf } from './asset-name.ts'

/** Words that say no more than that there is an image, in the languages of most spaces; a number may follow. */
const kinds =
  /^(?:image|img|picture|pic|photo|screen ?shot|screen ?capture|capture(?: d['’][ée]cran)?|bild|bildschirmfoto|foto|imagen?|immagine|imagem|captura(?: de (?:pantalla|ecr[ãa]|tela))?|afbeelding|schermafbeelding|obraz|изображение|图片|圖片|截图|截圖|画像|スクリーンショット|untitled)[ _-]?(?:\(\d{1,4}\)|\d{1,4})?$/i

/** `pond_v2.png`, `IMG_2041`, `Screenshot 2024-05-01 at 10.12.33`. */
const machineMade =
  /^(?:img|dsc[nf]?|pxl|mvimg)[_-]?\d{3,}|^screen ?shot[ _-](?:from )?\d{4}-\d{2}-\d{2}|^[0-9a-f]{16,}$|^[0-9a-f]{8}-[0-9a-f]{4}-/i
const hasImageType = /^[^\s/]{1,200}\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$/i

export const isFileName = (alt: string, src: string): boolean =>
  kinds.test(alt) || machineMade.test(alt) || hasImageType.test(alt) || (alt.includes('.') && alt === decoded(nameOf(src)))
