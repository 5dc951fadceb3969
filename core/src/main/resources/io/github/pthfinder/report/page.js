(() => {
  'use strict';
  const announce = document.getElementById('announce');

  const select = element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  const copy = async code => {
    // Only pages from this machine or over TLS may write to the clipboard themselves.
    if (navigator.clipboard) {
      try {
        await navigator.clipboard.writeText(code.textContent);
        return true;
      } catch {
        // Refused; the old way is left.
      }
    }
    select(code);
    return document.execCommand('copy');
  };

  for (const code of document.querySelectorAll('code[data-copy]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', 'Copy: ' + code.textContent);
    button.addEventListener('click', async () => {
      const copied = await copy(code);
      button.textContent = copied ? 'Copied' : 'Selected';
      announce.textContent = copied ? 'Copied to the clipboard' : 'Selected; copy it with your keyboard';
      button.setAttribute('aria-label', button.textContent + ': ' + code.textContent);
      setTimeout(() => {
        button.textContent = 'Copy';
        button.setAttribute('aria-label', 'Copy: ' + code.textContent);
        announce.textContent = '';
      }, 3000);
    });
    code.closest('.command').append(button);
  }

  const form = document.getElementById('filter');
  if (form) {
    const rows = Array.from(document.querySelectorAll('#link-rows > tr'));
    const texts = rows.map(row => row.textContent.toLowerCase());
    const shown = document.getElementById('shown');
    const apply = () => {
      const { text, verdict, mechanism } = form.elements;
      const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      rows.forEach((row, i) => {
        const fits = (!verdict.value || row.dataset.verdict === verdict.value)
          && (!mechanism.value || row.dataset.mechanism === mechanism.value)
          && words.every(word => texts[i].includes(word));
        row.hidden = !fits;
        count += fits;
      });
      shown.textContent = count + ' of ' + rows.length + ' links shown';
    };
    form.addEventListener('input', apply);
    form.addEventListener('reset', () => setTimeout(apply));
    form.addEventListener('submit', event => event.preventDefault());
    form.hidden = false;
    shown.hidden = false;
    apply();
  }
})();
