/** What is said of photos, wherever one is shown. */
export const photosEn = {
  "photo.of": "Photo of {name}",
  "photo.comes": "The photo comes once somebody who has it is in reach.",
  "photo.none": "This photo cannot be shown: it is none, or much too large.",
  "photo.show": "Show the photo",
  "photo.show.of": "Show the photo of {name}",
  "photo.open": "Open the photo: {alt}",
  "photo.show.alt": "Show the photo: {alt}",
  "photo.bad.large":
    "This file is larger than {max, number} MB, too much for an old phone. Take a smaller photo of it, or a screenshot.",
  "photo.bad.heic":
    "This is a HEIC photo, which this browser cannot read. On an iPhone: Settings, Camera, Formats, “Most Compatible”; or send it to yourself first. What you wrote is still there.",
  "photo.bad": "This is no photo that this browser can read. Try a JPEG or PNG. What you wrote is still there.",
};
