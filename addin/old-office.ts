// Office 2016 and 2019 open panes in Internet Explorer, which supports neither modules nor the pane: no newer syntax in
// this file
if (/Trident|MSIE/.test(navigator.userAgent)) document.documentElement.className = "old-office";
