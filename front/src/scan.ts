// Reads QR codes by camera. Loaded when somebody opens the camera, and not before.

import { decodeQR } from "qr/decode.js";

type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type Detectors = { new (wishes: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> };

/** Pixels of the longer side that are enough to read a badge at arm's length. */
const SIDE = 800;
/** Milliseconds between two looks. */
const PAUSE = 120;

/** Opens the camera and says each code that it sees, until it is closed by what is answered. */
export async function watch(video: HTMLVideoElement, found: (text: string) => void): Promise<() => void> {
  const wishes = { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } };
  const stream = await navigator.mediaDevices.getUserMedia({ video: wishes, audio: false });
  let open = true;
  const close = (): void => {
    open = false;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  video.srcObject = stream;
  await video.play();
  const read = await reader();
  const look = async (): Promise<void> => {
    while (open) {
      const text = await read(video).catch(() => "");
      if (text !== "" && open) found(text);
      await new Promise((wait) => window.setTimeout(wait, PAUSE));
    }
  };
  void look();
  return close;
}

/** The browser's own reader where it has one, else ours. */
async function reader(): Promise<(video: HTMLVideoElement) => Promise<string>> {
  const own = (window as unknown as { BarcodeDetector?: Detectors }).BarcodeDetector;
  const formats: string[] = (await own?.getSupportedFormats().catch(() => [])) ?? [];
  if (own && formats.includes("qr_code")) {
    const detector = new own({ formats: ["qr_code"] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? "";
  }
  const canvas = document.createElement("canvas");
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, SIDE / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    if (!drawing || canvas.width === 0) return "";
    drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
    return decodeQR(drawing.getImageData(0, 0, canvas.width, canvas.height));
  };
}
