import type { Messages } from "../../kernel/practice.ts";
import { keepingEn } from "./messages-keeping.en.ts";
import { mailEn } from "./messages-mail.en.ts";
import { recoveryEn } from "./messages-recovery.en.ts";

/** What the command line says by itself. */
export const cliEn = {
  "cli.about":
    "Kith: what neighbours share, decide and can do, on every device, with or without internet.\nEvery act and view is reached from here, by the same rules as on screen.",
  "cli.after": "Begin with:\n  {example}\n\nExit codes: 0 done, 1 refused, 2 bad input, 3 something broke.",
  "cli.example": "Example:",
  "cli.see-help": "(add --help for all options)",
  "cli.usage.command": "There is no command called {got}. All commands: kith --help.",
  "cli.usage.command-like": "There is no command called {got}. Did you mean {like}?",
  "cli.usage.option": "There is no option {got} here.",
  "cli.usage.option-like": "There is no option {got} here. Did you mean {like}?",
  "cli.usage.too-many": "There is more here than {got} takes. Put quotes around what has spaces.",
  "cli.option.dir": "where this device keeps its communities (or KITH_DIR; now {dir})",
  "cli.option.community": "which community, by name or the first digits of its id, where there are several",
  "cli.option.json": "print one JSON document, also for refusals",
  "cli.option.lang": "language of the words (else LANG)",
  "cli.option.help": "show this",
  "cli.acts.about": "List everything that people can do, with its fields and their limits",
  "cli.acts.practice": "only those of one practice",
  "cli.do.about": "Do something, and print the id of its event",
  "cli.do.act": "which act, such as skills.claim",
  "cli.do.given": "one JSON object, or field=value words; ids also by six digits or an exact name",
  "cli.views.about": "List everything that can be looked at, with its parameters",
  "cli.look.about": "Look at something",
  "cli.look.view": "which view, such as members.people",
  "cli.look.given": "one JSON object, or parameter=value words",
  "cli.look.at": "as if the clock showed this moment, such as 2026-01-14T19:00Z",
  "cli.log.about": "Everything that happened, oldest first",
  "cli.start.about": "Start the hub: the page, the links of other devices and the local HTTP API",
  "cli.start.port": "the port",
  "cli.start.host": "let other devices in the network reach the page; without an address, all networks",
  "cli.start.https-port": "the port for https, which phones need to start without the hub (with --host)",
  "cli.start.cert": "a certificate of your own for https, as PEM, in place of the pod’s",
  "cli.start.key": "the key of that certificate, as PEM",
  "cli.start.secure":
    "By https, for phones that know this hub: {url}. In Settings, “How does Kith open without the hub?” says how they get to know it.",
  "cli.start.demo": "open a lively demo pod beside your own communities",
  "cli.start.language": "the language that the demo pod lives in",
  "cli.start.address": "Kith is running: {url}",
  "cli.start.lan": "From other devices in the same network: {url}",
  "cli.start.no-lan": "This machine is in no network right now.",
  "cli.start.only-here": "Only this machine can reach it. With --host, phones on the same Wi-Fi can too.",
  "cli.start.look-around": "To look around, open: {link}",
  "cli.start.data": "Its data is in {dir}",
  "cli.start.no-page": "The page is not built yet: npm run build",
  "cli.start.stop": "Stop it with Ctrl-C.",
  "cli.start.stopping": "Stopping…",
  "cli.start.unkept":
    "What neighbours bring cannot be written down here. {why} Their pages tell them, and keep it until it can. What else is wrong: kith doctor",
  "cli.start.running":
    "A hub is already running on {dir} (process {pid}): http://localhost:{port}. Stop it first, or choose another --dir.",
  "cli.found.about": "Found a community on this device, and join it",
  "cli.found.name": "what neighbours call it",
  "cli.found.person": "your own name",
  "cli.found.household": "your household; named again, others that belong to it",
  "cli.found.scale": "household, pod or region",
  "cli.found.zone": "its time zone, such as Europe/Madrid (else this machine’s)",
  "cli.found.language": "the language it writes in: en or es",
  "cli.found.value": "a core value; may be named again (else a few to begin with)",
  "cli.found.done": "{name} is founded, and you have joined it.",
  "cli.found.draft":
    "It is a draft until three people of two households have confirmed one list of names; nobody has more say than others.",
  "cli.found.next":
    "Next: kith start, then kith invite --qr for each neighbour; once they are in, kith do members.list.",
  "cli.invite.about": "Make a way in, and print its link",
  "cli.invite.wall": "for a room: three hours, forty people",
  "cli.invite.days": "how many days it holds, for one person (else 7, at most 14)",
  "cli.invite.origin": "where the invited find the page, such as http://192.168.1.20:7400",
  "cli.invite.qr": "show it as a code for cameras",
  "cli.invite.svg": "write the code as a picture into a file",
  "cli.invite.title": "Join {name}",
  "cli.invite.done":
    "For {uses, plural, one {one person} other {up to # people}}, until {until, time}. Whoever has the link can use it.",
  "cli.invite.only-here":
    "This link works on this machine only. Start the hub with --host, or say --origin, so that phones can reach it.",
  "cli.join.about": "Join by an invite link, through the hub that it names",
  "cli.join.link": "the invite link",
  "cli.join.name": "your name, as neighbours call you",
  "cli.join.household": "your household: one that is there, or a new one",
  "cli.join.done": "You have joined {name}.",
  "cli.join.guest":
    "You are a guest: you see and use what is open. People of two households who know you make you a member.",
  "cli.device.about": "The devices that speak for you",
  "cli.device.list": "Every device that speaks for you, or did",
  "cli.device.link": "Let another device speak for you too: a code to type there, six digits to compare",
  "cli.device.name": "Say what you call a device of yours",
  "cli.device.called": "what you call it",
  "cli.device.named": "It is called “{name}” now.",
  "cli.device.retire": "Retire a device of yours: what it writes from now on has no effect",
  "cli.device.hub": "the hub at which both meet; else the one that runs here",
  "cli.device.which": "its name, or the first digits of its key",
  "cli.device.retired": "Retired: {key}. What it writes from now on has no effect.",
  "cli.device.code":
    "On the other device open {origin}, choose “I am already a member”, and type:\n\n  {code}\n\nWaiting, ten minutes at most…",
  "cli.device.same": "“{name}” answers. Do both show {digits}?",
  "cli.device.linked": "{name} speaks for you now.",
  "cli.device.lost": "The other device went away, or what came was no answer. Nothing was changed; start again.",
  "cli.device.different": "Nothing was changed. If the digits differed, somebody stands in between.",
  "cli.sync.about": "Meet another hub once, both ways",
  "cli.sync.url": "its address",
  "cli.sync.done":
    "{came, plural, =0 {Nothing new came} one {One event came} other {# events came}}; {went, plural, =0 {nothing went} one {one went} other {# went}}.",
  "cli.sync.copy":
    "What answers there is a copy of this very device: two directories with one key. Each has now what was written in both. Go on in one of them only: what both write from here on contradicts each other sooner or later, and then its votes wait. For a second device, link one that has a key of its own (kith device link).",
  "cli.kind": "one of: {kinds}",
  "cli.import.about": "Bring in a table from a file; it says first what it understood",
  "cli.import.file": "a Markdown or CSV file, or - for what comes through the pipe; of bundles several, in any order",
  "cli.import.dry-run": "only say what would happen",
  "cli.import.partly": "bring in what was understood, and leave out the rest",
  "cli.import.yes": "do not ask",
  "cli.import.counts":
    "{understood, plural, one {# line} other {# lines}} understood, {wrong} not; {written, plural, =0 {nothing was written} one {one event was written} other {# events were written}}.",
  "cli.import.not-fine": "Nothing was written. Mend the lines marked ✗, or add --partly.",
  "cli.import.needs-yes": "Nothing was written. Add --yes to bring it in.",
  "cli.import.ask": "Bring in {count, plural, one {this line} other {these # lines}}? (y/n)",
  "cli.export.about": "Write a table as Markdown or CSV, or everything readable as a folder of pages (vault)",
  "cli.export.file": "where to; without it, it is printed",
  "cli.export.format": "markdown, csv, or json and calendar where a table has them (else by the file’s ending)",
  "cli.export.vault":
    "{count} pages{photos, plural, =0 {} one { and a photo} other { and # photos}} written into {folder}. What you change in them is written over next time; files of your own beside them stay.",
  "field.vault-folder": "{got} holds other files. Name a new or empty folder, or one that was written by this before.",
  "cli.export.done": "Written: {file}",
  "cli.export.since": "bundle: only what came after this moment, or what another bundle lacks",
  "cli.export.to": "bundle: only what was there at this moment",
  "cli.export.split": "bundle: into files of about this size, such as 64M",
  "cli.bundle.file": "{file}: {events, plural, one {# event} other {# events}}, {bytes} bytes",
  "cli.bundle.written":
    "{events, plural, =0 {The bundle has everything already.} one {One event was written.} other {# events were written.}}",
  "cli.bundle.came":
    "{name}: {events, plural, one {# event} other {# events}} in the bundle, {came, plural, =0 {none of them new here} one {one of them new here} other {# of them new here}}.",
  "cli.bundle.stopped": "{name}: {came} of {events} events were taken in, then it stopped: {why}",
  "cli.bundle.damage": "damaged at byte {at}: {why}",
  "cli.bundle.ends.cut":
    "The end of the file is missing. All before it is sound; writing the bundle again goes on there.",
  "cli.bundle.ends.damaged": "From there on the file is not what was written. All before it is sound.",
  "cli.bundle.ends.newer": "A newer version of Kith wrote this file. Bring Kith up to date here, and try again.",
  "cli.bundle.ends.other": "This is no bundle of Kith.",
  "cli.bundle.damaged": "There is damage. What is sound can be taken in; for the rest, let it be written again.",
  "cli.bundle.part":
    "community {community}: {events, plural, one {# event} other {# events}} of {devices, plural, one {# device} other {# devices}}",
  "cli.bundle.unvouched":
    "{count, plural, one {# event at its end has} other {# events at its end have}} no signature yet and will not be taken in.",
  "cli.verify.about": "Read the whole log from disk again and check every byte, signature and chain, and the fold",
  "cli.verify.bundle": "a bundle instead; this needs no community and no key",
  "cli.verify.progress": "{done} of {of} events",
  "cli.verify.events": "{count, plural, one {# event} other {# events}}, {setAside} set aside",
  "cli.verify.hash": "state {hash}",
  "cli.verify.checkpoint.same": "the checkpoint says the same",
  "cli.verify.checkpoint.other": "the checkpoint says something else than the log",
  "cli.verify.checkpoint.none": "no checkpoint of this version",
  "cli.verify.co-signed":
    "{households} of {of} households signed what the first {events} events mean; nothing displaces the outcomes among them any more",
  "cli.verify.wrong-key":
    "event {id} hands somebody another key than it says, so that they cannot read what you can: a fault or a lie. Everyone who has the key sees the same here. Ask whoever signed it.",
  "cli.verify.alarm":
    "checkpoint {id} says that these events mean something else than here: another version, a fault or a lie. Compare what kith verify prints on several devices.",
  "cli.verify.damage": "damaged: device {device}, place {seq}, event {id}: {what}",
  "cli.verify.file": "damaged file: {what}",
  "cli.verify.sound": "All is sound.",
  "cli.verify.damaged":
    "There is damage. Copy the directory before anything else; others may still have what is damaged here.",
  "cli.doctor.about": "Look at everything that a hub stands on",
  "cli.doctor.node": "{version} (needs {min} or newer)",
  "cli.doctor.dir": "Directory",
  "cli.doctor.no-dir": "{dir} is not there yet; it is made when it is needed",
  "cli.doctor.good-dir": "{dir}, yours alone",
  "cli.doctor.open-dir": "{dir} may be read by others on this machine (chmod 700 closes it)",
  "cli.doctor.not-dir": "{dir} is not a folder",
  "cli.doctor.bad-dir": "{dir} may not be written",
  "cli.doctor.log": "Log",
  "cli.doctor.log-size": "{size} MB",
  "cli.doctor.disk": "Disk",
  "cli.doctor.free": "{size} MB free",
  "cli.doctor.port": "Port",
  "cli.doctor.port-free": "{port} is free",
  "cli.doctor.port-taken": "{port} is taken by another program; choose another with --port",
  "cli.doctor.running": "this directory’s hub answers on {port} (process {pid})",
  "cli.doctor.lan": "Addresses in the network",
  "cli.doctor.no-lan": "none",
  "cli.start.no-mdns": "say no name on the network (found by address and code only)",
  "cli.start.named": "By name, where phones know such names: {url}",
  "cli.doctor.by-name": "Hubs by name",
  "cli.doctor.no-hub-by-name":
    "none answers. Where a hub runs with --host and none answers here either, this network does not pass such words on: use its address or the code",
  "cli.doctor.no-multicast":
    "this network does not allow it ({why}). Nothing is lost: use the address, or let phones scan the code",
  "cli.doctor.address-changed":
    "the hub began at {gone} and this machine now has {now}. Start the hub anew, and let phones that look for the old address open http://{name} or scan a new code; in the router, give this machine a fixed address",
  "cli.doctor.visitors": "Phones that came",
  "cli.doctor.visitors.some": "{count, plural, one {# other machine} other {# other machines}} since the hub began",
  "cli.doctor.visitors.none":
    "none since the hub began. If phones on the same Wi-Fi cannot open its address, the Wi-Fi may keep its devices apart (client isolation, guest network): switch that off in the router, or use another Wi-Fi or a phone’s hotspot",
  "cli.doctor.kept-apart":
    "none since the hub began, and this machine sees no other one on its network. The Wi-Fi probably keeps its devices apart (client isolation, guest network): switch that off in the router, or use another Wi-Fi or a phone’s hotspot",
  "cli.doctor.portal": "Way to the internet",
  "cli.doctor.portal.text":
    "a name that exists nowhere is answered: this network has a sign-in page, or somebody answers in place of others. Phones may leave such a Wi-Fi: sign in there first, or use another network; Kith itself needs no internet",
  "cli.doctor.clock-old":
    "is before the day on which this program was installed. Set it, or everything here gets a wrong date",
  "cli.doctor.certificate-soon":
    "ends {days, plural, =0 {today} one {in one day} other {in # days}}. Start the hub once: it makes itself a new one",
  "cli.doctor.events": "{count, plural, one {# event} other {# events}}",
  "cli.doctor.forks": "Two histories",
  "cli.fork.mine":
    "This device ({device}) has two histories, most likely since an old copy of it was put to use. Nothing is lost; its votes wait. Go on with another device of yours (kith device link), or ask everyone on the roll to say which history goes on.",
  "cli.fork.other":
    "A device of {name} ({device}) has two histories, most likely since an old copy of it was put to use. What was written is kept; its votes do not count for now.",
  "cli.doctor.clock": "Clock",
  "cli.doctor.clock-fine": "fits what others write (newest: {newest, time})",
  "cli.doctor.clock-behind": "is more than a day behind what others write (newest: {newest, time})",
  "cli.verify.lost": "lost: row {place} of the log (device {device}, place {seq})",
  "cli.verify.waiting": "{count, plural, one {# sound event waits} other {# sound events wait}} for what is lost",
  "cli.doctor.mend": "put right what can be put right here (no hub may be running on the directory)",
  "cli.doctor.forget": "also give up rows of which nobody can tell any more what they were",
  "cli.doctor.nothing-to-mend": "nothing to mend",
  "cli.doctor.mended.names": "ids that differed from their second copy are right again",
  "cli.doctor.mended.file":
    "the file was damaged: {rows} rows were saved, {lost} are lost; the damaged file is kept as {aside}",
  "cli.doctor.mended.checkpoint": "a checkpoint that did not fit the log was dropped; it is made anew",
  "cli.doctor.mended.lost":
    "{count, plural, one {# lost event is} other {# lost events are}} fetched again from the next device that has it",
  "cli.doctor.mended.forgotten": "{count, plural, one {# row was} other {# rows were}} given up",
  "cli.doctor.lost":
    "{count, plural, one {# event is} other {# events are}} damaged. Keep the hub running: as soon as another device that has it is in reach, it is fetched again. Where and what: kith verify",
  "cli.doctor.lost-unknown":
    "{count, plural, one {# row is} other {# rows are}} lost, and nothing tells any more what stood there. Let the hub meet your neighbours’ devices: what they have comes back. If this is said still after that, kith doctor --forget gives up what is missing.",
  "cli.doctor.damaged": "{count, plural, one {# event is} other {# events are}} not sound. Which: kith verify",
  "cli.doctor.damaged-file":
    "the file itself is damaged. Stop the hub, copy the directory, then run: kith doctor --mend",
  "cli.verify.blobs":
    "{kept, plural, =0 {no photos or documents} one {one photo or document} other {# photos and documents}} here{damaged, plural, =0 {} one {, one of them damaged} other {, # of them damaged}}{missing, plural, =0 {} one {, and one that is needed is not here} other {, and # that are needed are not here}}. What is damaged or missing comes from the next device that has it.",
  "cli.doctor.keys": "Keys",
  "cli.doctor.sealed":
    "{count, plural, one {one event is} other {# events are}} sealed with a key that this device does not have; it passes them on unread. Where it should read, the key comes by itself with a neighbour’s device.",
  "cli.doctor.owed":
    "others wait for a key that this device has; it hands it over by itself while the hub runs or the page is open",
  "cli.doctor.blobs": "Photos and documents",
  "cli.doctor.newcomers": "Newcomers",
  "cli.doctor.snapshot":
    "see at once what {households} of {of} households signed ({events, plural, one {one event} other {# events}}), and read the history behind it",
  "cli.doctor.no-snapshot": "read the whole history first: two thirds of the households have signed no checkpoint yet",
  "cli.doctor.certificate": "the certificate for phones lasts {days} more days; the hub makes it anew by itself",
  "cli.doctor.certificate-own": "the certificate that you brought lasts {days} more days; renew its two files in time",
  "cli.doctor.certificate-own-over": "the certificate that you brought is over: renew its two files",
  "cli.doctor.certificate-over":
    "the certificate for phones is over. Look at this machine’s clock, then start the hub anew",
  "cli.doctor.alarms":
    "{count, plural, one {a checkpoint says} other {# checkpoints say}} that the same events mean something else than here. Compare what kith verify prints on several devices.",
  "cli.doctor.wrong-keys":
    "{count, plural, one {an event hands} other {# events hand}} somebody another key than it says; kith verify names them. Mostly a program is damaged or was changed: talk with whoever signed it, and ask for a new key together (Charter, A new key).",
  "cli.doctor.bad-checkpoint":
    "the checkpoint says something else than the log. Stop the hub, then run: kith doctor --mend",
  "cli.sim.about":
    "Live whole pods with lost messages, wrong clocks and power cuts, and check that all agree in the end",
  "cli.sim.seeds": "how many pods",
  "cli.sim.days": "how many days each",
  "cli.sim.hard": "more faults and more liars at once than most pods ever know",
  "cli.sim.devices": "how many devices each (or as many as the seed says)",
  "cli.sim.jobs": "how many processes side by side (or one for each core)",
  "cli.sim.from": "the number of the first seed",
  "cli.sim.seed": "one seed to live again (or SEED)",
  "cli.sim.resume":
    "where what was lived is kept, to go on after an interruption (of 200 seeds and more it is kept anyway)",
  "cli.field.text": "text, {min} to {max} characters",
  "cli.field.lines": "text of several lines, {min} to {max} characters",
  "cli.field.int": "whole number, {min} to {max}",
  "cli.field.minute": "moment: 2026-01-14T19:00Z, +3h, +14d, or minutes since 1970",
  "cli.field.bytes": "{length} bytes in hex",
  "cli.field.any-id": "id of anything in the log",
  "cli.field.id": "id or name of {kinds}",
  "cli.field.optional": "[{of}]",
  "cli.field.list": "list of {min} to {max}: {of}",
  "cli.no-community":
    "There is no community in {dir}. Found one with kith found, join one with kith join LINK, or name another directory with --dir.",
  "cli.nothing": "Nothing here yet.",
  "cli.yes": "yes",
  "cli.no": "no",
  "cli.moment": "{minute, time}",
  "cli.set-aside": "no effect: {why}",
  "cli.bug": "Kith made a mistake, and nothing was lost: {why}",
  ...keepingEn,
  ...mailEn,
  ...recoveryEn,
} satisfies Messages;
