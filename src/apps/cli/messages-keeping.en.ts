/** What `kith database`, `backup`, `restore`, `verify FILE` and `doctor` say of what is kept; and what help writes around the rest. */
export const keepingEn = {
  "cli.database.about": "Keep the communities of this directory in a PostgreSQL database instead of in its own file",
  "cli.database.address":
    "postgres://USER@HOST/DATABASE; leave the password to ~/.pgpass. Without it, where they are kept is told",
  "cli.database.has-file":
    "The communities of {dir} are in its own file already. To take them along: kith backup FILE, then kith database and kith restore FILE in an empty directory.",
  "cli.database.kept":
    "From now on the communities of {dir} are kept in {database}. {count, plural, =0 {None of this device is there yet} one {One of this device is there already} other {# of this device are there already}}.",
  "cli.database.is": "kept in {database}",
  "cli.database.file": "kept in its own file",
  "cli.backup.about": "Write all communities of this directory into one bundle; the device’s key stays out of it",
  "cli.backup.file": "a bundle; where it is there already, what is new is added",
  "cli.backup.done":
    "{events, plural, =0 {{file} has everything already.} one {One event was added to {file}.} other {# events were added to {file}.}}",
  "cli.backup.no-key": "The device’s key is not in it, and must not be: it acts for its owner.",
  "cli.restore.about": "Bring in everything that a bundle holds, and verify the whole of it",
  "cli.restore.file": "a bundle, or several in any order",
  "cli.restore.verified": "{name}: {count, plural, one {# event} other {# events}}, read again from disk",
  "cli.restore.who":
    "This device is nobody yet: the backup holds no key. Join with an invite, and choose “I am already a member”.",
  "cli.restore.done": "All is back and sound.",
  "cli.restore.some":
    "What could be read is back and sound, but it is not all. Try another copy, or meet a neighbour’s device: it has the rest.",
  "cli.restore.nothing": "Nothing could be brought back from it. Try another copy.",
  "cli.help.usage": "Usage:",
  "cli.help.arguments": "Arguments:",
  "cli.help.options": "Options:",
  "cli.help.global-options": "Options of all commands:",
  "cli.help.commands": "Commands:",
  "cli.help.choices": "one of: {choices}",
  "cli.help.default": "without it: {value}",
  "cli.doctor.unwritable":
    "nothing can be written in {dir} ({why}): the disk, card or stick fails. Copy it while it can be read, with kith backup FILE on another one, and put in a new one",
  "cli.doctor.full": "no room left. What is kept is safe, and nothing new can be written down until you make room",
  "cli.doctor.tight": "only {size} MB free: make room before nothing more can be written down",
  "cli.bundle.beside":
    "community {community}: nothing written; {receipts, plural, =0 {} one {one device says how much it has, } other {# devices say how much they have, }}{blobs, plural, =0 {no photos} one {# photo or document} other {# photos and documents}}",
};
