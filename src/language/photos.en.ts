/** What is said of photos, wherever one is shown. */
export const photosEn = {
  "photo.of": "Photo of {name}",
  "photo.comes": "The photo comes once somebody who has it is in reach.",
  "photo.show": "Show the photo",
  "photo.show.of": "Show the photo of {name}",
};
