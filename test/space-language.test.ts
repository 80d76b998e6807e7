import { expect, test } from 'vitest'
import { guessLanguage } from '../src/space/guess-language.ts'

test.each([
  ['fa', 'کشتی هر روز صبح از اسکلهٔ شمالی حرکت می‌کند و بچه‌ها بدون بلیت سوار می‌شوند.'],
  ['ur', 'کشتی ہر صبح شمالی گھاٹ سے روانہ ہوتی ہے اور بچے ٹکٹ کے بغیر سفر کرتے ہیں۔'],
  ['ar', 'تغادر العبارة الرصيف الشمالي كل صباح، ويسافر الأطفال مجانا.'],
  ['fr', 'Bienvenue sur le port.'],
  ['en', 'API reference'],
  [
    'en',
    'The ferry leaves from the north quay at noon. You can buy your ticket on board, and children travel for free with this pass.',
  ],
  [
    'fr',
    'Le bac quitte le quai nord à midi. Vous pouvez acheter une place dans la cabine, et les enfants voyagent pour rien sur le pont.',
  ],
  [
    'de',
    'Die Fähre legt um zwölf am Kai ab. Sie können das Ticket an Bord kaufen, und für Kinder ist die Fahrt mit der Karte frei.',
  ],
  [
    'es',
    'El transbordador sale del muelle a las doce. Se puede comprar el billete a bordo, y para los niños es gratis con una tarjeta.',
  ],
  [
    'pt',
    'A barca sai do cais ao meio-dia. Você pode comprar o bilhete a bordo, e as crianças não pagam com um cartão da escola.',
  ],
  [
    'it',
    'Il traghetto parte dal molo a mezzogiorno. Il biglietto si compra a bordo e i bambini non pagano con la tessera della scuola che hanno.',
  ],
  [
    'nl',
    'De veerboot vertrekt om twaalf uur van de kade. Het kaartje koopt u op het schip, en voor kinderen is het met een pas gratis.',
  ],
  ['zh', '渡轮中午从北码头出发。您可以在船上购票，儿童免费。'],
  ['ja', 'フェリーは正午に北埠頭から出発します。切符は船内で買えます。'],
  ['ko', '페리는 정오에 북쪽 부두에서 출발합니다. 표는 배에서 살 수 있습니다.'],
  ['ar', 'تغادر العبارة الرصيف الشمالي ظهراً ويمكن شراء التذاكر على متنها.'],
  ['he', 'המעבורת יוצאת מהרציף הצפוני בצהריים ואפשר לקנות כרטיס על הסיפון.'],
  ['ru', 'Паром отходит от северного причала в полдень. Билет можно купить на борту.'],
  ['uk', 'Пором відходить від північного причалу опівдні. Квиток можна купити на борту, діти їдуть безкоштовно.'],
  ['el', 'Το πλοίο φεύγει από τη βόρεια αποβάθρα το μεσημέρι.'],
  ['th', 'เรือข้ามฟากออกจากท่าเรือเหนือตอนเที่ยง'],
  ['hi', 'नौका दोपहर को उत्तरी घाट से निकलती है।'],
])('%s', (language, text) => {
  expect(guessLanguage([text])).toBe(language)
})

test('code, tags and addresses do not count', () => {
  const code = '```js\n// the of and to is that for with this are you can\nthe and of to is that for with\n```\n'
  const prose =
    'Le bac part dans une heure. `the and of to` Les billets sont sur le quai, et vous montez avec {% hint style="the of and" %} eux.'
  expect(guessLanguage([`${code.repeat(5)}${prose} [x](https://the.of/and/to/is)`])).toBe('fr')
})

test('English when there is nothing to go by', () => {
  expect(guessLanguage([])).toBe('en')
  expect(guessLanguage(['# 42', 'Quay'])).toBe('en')
})

test('Chinese pages full of English names stay Chinese', () => {
  expect(guessLanguage(['使用 Kubernetes 和 Docker 部署应用程序，配置数据库连接并启动服务器，然后查看日志输出结果。'])).toBe('zh')
})

test.each([
  ['fr', '# Le café brûlé\n\nFermé en été.'],
  ['fr', 'L’été, la fenêtre reste ouverte.'],
  ['fr', 'Découvrir l’école\n\nHoraires d’hiver, entrée côté jardin.'],
  ['de', 'Größe der Gefäße'],
  ['fr', 'L’été, la fenêtre reste ouverte.'.normalize('NFD')],
  ['en', 'Johann Strauß and Clara Müller'],
  ['de', '# Übersicht\n\nGeöffnet für Schüler.'],
  ['es', '¿Dónde está? ¡Aquí!'],
  ['es', 'Página del año'],
  ['pt', 'Configuração: opções avançadas'],
  ['pt', 'As estações da região'],
  ['en', 'Crème brûlée recipe, pâté recipe, café recipe'],
  ['en', 'The café serves crème brûlée à la carte'],
  ['en', 'Try our pâté and a brûlée at Chez l’Été'],
  ['en', 'Contributors: Jürgen Müller, Björn Schröder, Hélène Besançon'],
  ['en', 'Über cars from München'],
  ['en', 'Jalapeño and piñata party'],
  ['en', 'Flights to São Paulo and Ribeirão'],
  ['en', 'Don’t say it’s o’clock'],
  ['en', 'Città e università'],
  ['en', 'Smörgåsbord på svenska'],
])('a short text in %s: %s', (language, text) => {
  expect(guessLanguage([text])).toBe(language)
})
