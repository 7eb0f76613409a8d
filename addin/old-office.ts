// Office 2016 and 2019 open panes in Internet Explorer, which understands neither modules nor the pane: no newer syntax in here
if (/Trident|MSIE/.test(navigator.userAgent)) document.documentElement.className = "old-office";
