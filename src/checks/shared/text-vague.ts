/**
 * Texts of links that say nothing about where the link leads, in the languages that are most written in.
 * Left out are words that name something in another one: `ide` is Hungarian for “here”, `mer` Swedish for “more”.
 */
const texts = `
  here, click here, click this, click this link, press here, tap here, see here, look here, right here, over here, this, this link, this page, link, the link, page, more,
  this section, this article, this document, this guide, this website, this site, document, website,
  read more, learn more, see more, find out more, more info, more information, more details, read on, continue reading
  ici, cliquez ici, cliquer ici, clique ici, cliquez, par ici, voir ici, ce lien, lien, le lien, cette page, cette section, cet article, ce document, ce guide, ce site, en savoir plus, savoir plus, lire la suite, lire plus,
  voir plus, plus d infos, plus d info, plus d informations, plus de détails
  aquí, haga clic aquí, haz clic aquí, clic aquí, click aquí, pulse aquí, pincha aquí, enlace, este enlace, el enlace, esta página, esta sección, este artículo, este documento, página, más, ver más, leer más,
  saber más, más información, más info, más detalles
  aqui, clique aqui, clica aqui, link aqui, este link, o link, esta página, mais, ver mais, leia mais, ler mais, saiba mais, saber mais, mais informações, mais detalhes
  hier, hier klicken, klicken sie hier, klicke hier, klick hier, dieser link, diesem link, diesen link, diese seite, dieser seite, diesem abschnitt, dieser artikel, diesem artikel, seite, mehr, mehr erfahren, mehr lesen, weiterlesen,
  mehr infos, mehr informationen, weitere informationen
  qui, clicca qui, fai clic qui, cliccare qui, premi qui, questo link, collegamento, questa pagina, pagina, di più, scopri di più, leggi di più, per saperne di più, leggi tutto,
  maggiori informazioni
  klik hier, deze link, deze pagina, lees meer, lees verder, meer informatie, meer weten
  här, klicka här, denna länk, länk, denna sida, läs mer, mer information, her, klik her, klikk her, dette link, denne lenken, læs mere, les mer, lenke
  täällä, tästä, klikkaa tästä, linkki, lue lisää
  tutaj, kliknij tutaj, kliknij tu, ten link, ta strona, strona, więcej, czytaj więcej, dowiedz się więcej
  zde, klikněte zde, klikni zde, odkaz, tento odkaz, více, více informací, číst dále, kliknite sem, viac
  itt, kattintson ide, kattints ide, ez a link, bővebben, tovább
  aici, click aici, clic aici, faceți clic aici, acest link, mai mult, citește mai mult, află mai multe
  buraya, burada, buradan, tıklayın, buraya tıklayın, buraya tıkla, tıkla, bağlantı, daha fazla, daha fazla bilgi, devamı
  здесь, тут, сюда, по ссылке, ссылка, по этой ссылке, эта ссылка, страница, подробнее, читать далее, узнать больше, нажмите здесь, нажмите сюда
  тут, сюди, за посиланням, посилання, сторінка, детальніше, докладніше, читати далі, натисніть тут
  εδώ, κάντε κλικ εδώ, πατήστε εδώ, σύνδεσμος, περισσότερα, διαβάστε περισσότερα
  כאן, לחץ כאן, לחצו כאן, קישור, עוד, קרא עוד
  هنا, اضغط هنا, انقر هنا, رابط, الرابط, المزيد, اقرأ المزيد
  اینجا, اینجا کلیک کنید, لینک, بیشتر, ادامه مطلب
  यहाँ, यहां, यहाँ क्लिक करें, यहां क्लिक करें, लिंक, और पढ़ें
  di sini, klik di sini, disini, klik disini, tautan, tautan ini, halaman ini, selengkapnya, baca selengkapnya
  tại đây, ở đây, đây, nhấn vào đây, nhấp vào đây, bấm vào đây, liên kết, xem thêm, đọc thêm
  ที่นี่, คลิกที่นี่, ลิงก์, อ่านต่อ, อ่านเพิ่มเติม
  这里, 点击这里, 点这里, 点击此处, 单击此处, 此处, 这儿, 链接, 此链接, 这个链接, 本页, 页面, 更多, 阅读更多, 了解更多, 查看更多, 更多信息
  這裡, 這裏, 點擊這裡, 點這裡, 按這裡, 點擊此處, 此處, 這兒, 連結, 鏈接, 此連結, 這個連結, 本頁, 頁面, 更多, 閱讀更多, 了解更多, 瞭解更多, 查看更多, 更多資訊
  ここ, ここをクリック, こちら, こちらをクリック, リンク, このリンク, このページ, ページ, もっと見る, もっと読む, 続きを読む, 詳細, 詳しくはこちら, 詳細はこちら
  여기, 여기를 클릭, 여기를 클릭하세요, 링크, 이 링크, 페이지, 더 보기, 더보기, 더 읽기, 자세히, 자세히 보기
`
/** What most texts of links are; the rest takes ten times as long. */
const plainWords = /^[a-z]+(?: [a-z]+)*$/i
const vague = new Set(texts.split(/[,\n]/).map((text) => bare(text)))
const longest = Math.max(...[...vague].map(({ length }) => length))

/** What the texts begin with: most others begin otherwise, and need not be brought into shape. */
const starts = new Set([...vague].map((text) => text.slice(0, 2)))
const plainStart = /^[a-z\u4e00-\u9fff]{2}(?!\p{M})/iu

export function isVague(text: string): boolean {
  if (text.length > longest + 20) return false
  if (plainStart.test(text) && !starts.has(text.slice(0, 2).toLowerCase())) return false
  const compared = bare(text)
  return compared !== '' && vague.has(compared)
}

/** ` « Cliquez ici ! »` → `cliquez ici`. */
function bare(text: string): string {
  if (plainWords.test(text)) return text.toLowerCase()
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
