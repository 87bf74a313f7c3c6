document.querySelectorAll('.dropdown-toggle').forEach(function(a){a.addEventListener('click',function(e){e.preventDefault();a.parentNode.classList.toggle('show')})});
