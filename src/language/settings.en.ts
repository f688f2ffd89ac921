/** How a device shows things, as its settings say it. */
export const settingsEn = {
  "settings.question": "How should this look here?",
  "settings.sub":
    "These choices stay on this device. Only those who ask for letters by email tell the hub their language and when they rest.",
  "settings.language": "Language",
  "settings.language.auto": "As the community ({language})",
  "settings.language.en": "English",
  "settings.language.es": "Español",
  "settings.theme": "Colours",
  "settings.theme.auto": "As the device",
  "settings.theme.light": "Light",
  "settings.theme.night": "Night",
  "settings.type": "Type size",
  "settings.type.normal": "Normal",
  "settings.type.large": "Larger",
  "settings.type.larger": "Largest",
  "settings.device": "This device",
  "settings.device.named": "“{name}”, yours since {since, date}.",
  "settings.device.unnamed": "Yours since {since, date}. It has no name yet.",
  "settings.device.all": "Name it, and see all your devices",
  "settings.device.count": "{count, plural, one {# record is} other {# records are}} kept here.",
};
