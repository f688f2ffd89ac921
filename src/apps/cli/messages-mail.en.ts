/** Words of `kith mail`, and of letters in `kith doctor`. */
export const mailEn = {
  "cli.mail.about": "Letters by email, for those who want some: by which mail server this hub sends them",
  "cli.mail.set.about":
    "Say by which mail server letters go. Each person then chooses on their own page, under Settings",
  "cli.mail.host": "the mail server’s name",
  "cli.mail.port": "its port (465, 587 or 25, by the line)",
  "cli.mail.line":
    "how the line is protected: from the first word, after a greeting, or not at all (only to this machine)",
  "cli.mail.from": "the address that letters come from",
  "cli.mail.user": "the name to log in with",
  "cli.mail.password-file": "a file whose first line is the password; delete it afterwards",
  "cli.mail.set": "Letters go by that server from now on. It is kept in {file}, which only you can read.",
  "cli.mail.next": "Try it: kith mail try you@example.org",
  "cli.mail.show.about": "Show by which mail server letters go, without the password",
  "cli.mail.shown": "Letters go by {host}:{port} ({line}), from {from}, as {user}.",
  "cli.mail.none": "No mail server is set up: nobody gets letters. Set one up with kith mail set.",
  "cli.mail.try.about": "Send one letter, to see that it works",
  "cli.mail.try.to": "where to",
  "cli.mail.try.text": "This letter shows that your hub can send some.",
  "cli.mail.tried": "The mail server took a letter to {to}. It should be there soon.",
  "cli.mail.off.about": "Send no letters any more; the password is deleted",
  "cli.mail.off": "No letters go out any more.",
  "cli.mail.loose": "{file} may be read by others on this machine. chmod 600 closes it; until then no letters go out.",
  "cli.mail.damaged": "{file} is damaged. Set the mail server up again with kith mail set.",
  "cli.mail.open-line":
    "{file} names a mail server elsewhere without a protected line. Set it up again with kith mail set.",
  "cli.doctor.mail": "Letters",
  "cli.doctor.mail.off": "people want some, and no mail server is set up any more (kith mail set)",
  "cli.doctor.mail.waiting": "a mail server is set up; how it goes is known once the hub has run for some minutes",
  "cli.doctor.mail.dark": "a mail server is set up, and this hub cannot read the log: add it as a device of yours",
  "cli.doctor.mail.old":
    "the hub last looked whether any is due {days, plural, one {a day} other {# days}} ago: none goes out while it is off",
  "cli.doctor.mail.fine":
    "{count, plural, =0 {nobody wants some yet} one {one person wants some} other {# people want some}}; all go out",
  "cli.doctor.mail.failing":
    "{count, plural, one {to one person} other {to # people}} none goes out; it is tried again by itself.",
  "field.mail-address": "This must be an email address, such as anya@example.org; what came is {got}.",
  "field.mail-server": "This must be the name of a mail server, with a port from 1 to 65535; what came is {got}.",
  "field.mail-line": "{got} is another machine: choose tls or starttls, so that nobody listens on the way.",
  "mail.why.unreachable": "The mail server does not answer. Is its name right, and is there internet?",
  "mail.why.login": "The mail server does not take the name and password.",
  "mail.why.insecure": "The line to the mail server could not be protected: its certificate does not hold.",
  "mail.why.address": "The mail server does not take the address.",
  "mail.why.refused": "The mail server refused the letter.",
  "mail.why.unsure": "The line broke after the letter was handed over; it may have gone out.",
};
