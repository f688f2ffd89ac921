/** The drawings that screens may use (Lucide, ISC). Add a line here for another one; only these are shipped. */
import archive from "lucide-static/icons/archive.svg?raw";
import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import bellOff from "lucide-static/icons/bell-off.svg?raw";
import bookOpen from "lucide-static/icons/book-open.svg?raw";
import calendar from "lucide-static/icons/calendar.svg?raw";
import check from "lucide-static/icons/check.svg?raw";
import chevronDown from "lucide-static/icons/chevron-down.svg?raw";
import chevronLeft from "lucide-static/icons/chevron-left.svg?raw";
import chevronRight from "lucide-static/icons/chevron-right.svg?raw";
import circleCheck from "lucide-static/icons/circle-check.svg?raw";
import circleDashed from "lucide-static/icons/circle-dashed.svg?raw";
import circleHelp from "lucide-static/icons/circle-help.svg?raw";
import clock from "lucide-static/icons/clock.svg?raw";
import copy from "lucide-static/icons/copy.svg?raw";
import doorOpen from "lucide-static/icons/door-open.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import ear from "lucide-static/icons/ear.svg?raw";
import eye from "lucide-static/icons/eye.svg?raw";
import fileText from "lucide-static/icons/file-text.svg?raw";
import gavel from "lucide-static/icons/gavel.svg?raw";
import graduationCap from "lucide-static/icons/graduation-cap.svg?raw";
import hand from "lucide-static/icons/hand.svg?raw";
import handshake from "lucide-static/icons/handshake.svg?raw";
import heartHandshake from "lucide-static/icons/heart-handshake.svg?raw";
import history from "lucide-static/icons/history.svg?raw";
import house from "lucide-static/icons/house.svg?raw";
import info from "lucide-static/icons/info.svg?raw";
import key from "lucide-static/icons/key.svg?raw";
import languages from "lucide-static/icons/languages.svg?raw";
import leaf from "lucide-static/icons/leaf.svg?raw";
import lightbulb from "lucide-static/icons/lightbulb.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import list from "lucide-static/icons/list.svg?raw";
import listChecks from "lucide-static/icons/list-checks.svg?raw";
import logOut from "lucide-static/icons/log-out.svg?raw";
import mail from "lucide-static/icons/mail.svg?raw";
import mapPin from "lucide-static/icons/map-pin.svg?raw";
import messageCircle from "lucide-static/icons/message-circle.svg?raw";
import minus from "lucide-static/icons/minus.svg?raw";
import moon from "lucide-static/icons/moon.svg?raw";
import pencil from "lucide-static/icons/pencil.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import printer from "lucide-static/icons/printer.svg?raw";
import qrCode from "lucide-static/icons/qr-code.svg?raw";
import radio from "lucide-static/icons/radio.svg?raw";
import scrollText from "lucide-static/icons/scroll-text.svg?raw";
import search from "lucide-static/icons/search.svg?raw";
import settings from "lucide-static/icons/settings.svg?raw";
import share2 from "lucide-static/icons/share-2.svg?raw";
import smartphone from "lucide-static/icons/smartphone.svg?raw";
import sprout from "lucide-static/icons/sprout.svg?raw";
import squareCheckBig from "lucide-static/icons/square-check-big.svg?raw";
import sun from "lucide-static/icons/sun.svg?raw";
import table2 from "lucide-static/icons/table-2.svg?raw";
import triangleAlert from "lucide-static/icons/triangle-alert.svg?raw";
import type from "lucide-static/icons/type.svg?raw";
import undo2 from "lucide-static/icons/undo-2.svg?raw";
import upload from "lucide-static/icons/upload.svg?raw";
import userCheck from "lucide-static/icons/user-check.svg?raw";
import userMinus from "lucide-static/icons/user-minus.svg?raw";
import userPlus from "lucide-static/icons/user-plus.svg?raw";
import users from "lucide-static/icons/users.svg?raw";
import vote from "lucide-static/icons/vote.svg?raw";
import wifiOff from "lucide-static/icons/wifi-off.svg?raw";
import wrench from "lucide-static/icons/wrench.svg?raw";
import x from "lucide-static/icons/x.svg?raw";

const drawings = {
  archive,
  "arrow-right": arrowRight,
  "bell-off": bellOff,
  "book-open": bookOpen,
  calendar,
  check,
  "chevron-down": chevronDown,
  "chevron-left": chevronLeft,
  "chevron-right": chevronRight,
  "circle-check": circleCheck,
  "circle-dashed": circleDashed,
  "circle-help": circleHelp,
  clock,
  copy,
  "door-open": doorOpen,
  download,
  ear,
  eye,
  "file-text": fileText,
  gavel,
  "graduation-cap": graduationCap,
  hand,
  handshake,
  "heart-handshake": heartHandshake,
  history,
  house,
  info,
  key,
  languages,
  mail,
  leaf,
  lightbulb,
  link,
  list,
  "list-checks": listChecks,
  "log-out": logOut,
  "map-pin": mapPin,
  "message-circle": messageCircle,
  minus,
  moon,
  pencil,
  plus,
  printer,
  "qr-code": qrCode,
  radio,
  "scroll-text": scrollText,
  search,
  settings,
  "share-2": share2,
  smartphone,
  sprout,
  "square-check-big": squareCheckBig,
  sun,
  "table-2": table2,
  "triangle-alert": triangleAlert,
  type,
  "undo-2": undo2,
  upload,
  "user-check": userCheck,
  "user-minus": userMinus,
  "user-plus": userPlus,
  users,
  vote,
  "wifi-off": wifiOff,
  wrench,
  x,
} as const;

export type IconName = keyof typeof drawings;

/** The inside of a drawing's `<svg>`, on a 24 by 24 grid. */
export function drawingOf(name: IconName): DocumentFragment {
  let drawing = drawn.get(name);
  if (drawing === undefined) {
    const parsed = document.createElement("template");
    parsed.innerHTML = drawings[name];
    drawing = document.createDocumentFragment();
    drawing.append(...(parsed.content.firstElementChild?.children ?? []));
    drawn.set(name, drawing);
  }
  return drawing.cloneNode(true) as DocumentFragment;
}

/** Reading a drawing takes ten times as long as copying it, and a tap waits for two of them. */
const drawn = new Map<IconName, DocumentFragment>();
